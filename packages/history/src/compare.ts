import { plainText } from '@gapboard/board';
import { changedFields } from '@gapboard/sync';
import type { UnknownRecord } from '@tldraw/store';
import type { BoardState } from './format.ts';
import { words } from './words.ts';

export const CHANGE_KINDS = ['added', 'changed', 'moved', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What kind of thing has changed, as people on a board tell things apart. */
export const SUBJECTS = [
  'note',
  'drawing',
  'ink',
  'picture',
  'heading',
  'study',
  'rating',
  'other',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** A cell of a map, and what it is called. */
export interface NamedCell {
  /** ids of its headings */
  theme: string;
  outcome: string;
  label: string;
}

/** What became of one thing between two moments. */
export interface BoardChange {
  id: string;
  kind: ChangeKind;
  what: Subject;
  /** what it says or is called, as it is after; of what was removed, as it was */
  label: string;
  /** where it lies, or lay */
  cell?: NamedCell;
  before?: UnknownRecord;
  after?: UnknownRecord;
}

/** A label is to be recognised, not read. */
const LABEL_MAX = 80;

/** What a canvas measures or the server notes by itself: nobody has changed anything by that. */
const NOBODYS: ReadonlySet<string> = new Set([
  'p.growY',
  'p.fontSizeAdjustment',
  'p.textLastEditedBy',
  'p.isComplete',
  'm.by',
  'm.as',
]);
/** Where something lies. */
const PLACE: ReadonlySet<string> = new Set(['xy', 'rotation', 'parentId', 'p.cell', 'index']);
/** Where a map puts what is its child follows from the cell. */
const PLACED_BY_MAP: ReadonlySet<string> = new Set(['xy', 'index']);

/**
 * What has been added, changed, moved and removed between two moments, of what people see and talk
 * about: one change a thing, in the order of the ids. What follows from something else, such as
 * where a note of a map lies, or the file behind a picture, is not named.
 */
export function compareStates(before: BoardState, after: BoardState): BoardChange[] {
  const changes: BoardChange[] = [];
  for (const [id, was] of before) {
    if (!after.has(id)) changes.push(...changeOf('removed', was, before, { before: was }));
  }
  for (const [id, is] of after) {
    const was = before.get(id);
    if (!was) changes.push(...changeOf('added', is, after, { after: is }));
    else {
      const kind = was === is ? undefined : kindOf(was, is, after);
      if (kind) changes.push(...changeOf(kind, is, after, { before: was, after: is }));
    }
  }
  return changes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function kindOf(
  before: UnknownRecord,
  after: UnknownRecord,
  state: BoardState,
): 'changed' | 'moved' | undefined {
  const fields = [...changedFields(before, after).keys()].filter((name) => !NOBODYS.has(name));
  const told = isPlacedByMap(before, after, state)
    ? fields.filter((name) => !PLACED_BY_MAP.has(name))
    : fields;
  if (told.length === 0) return undefined;
  return told.every((name) => PLACE.has(name)) ? 'moved' : 'changed';
}

function isPlacedByMap(before: UnknownRecord, after: UnknownRecord, state: BoardState): boolean {
  const parent = stringAt(after, 'parentId');
  if (parent === undefined || stringAt(before, 'parentId') !== parent) return false;
  const map = state.get(parent);
  return map !== undefined && stringAt(map, 'type') === 'evidence-map';
}

function changeOf(
  kind: ChangeKind,
  record: UnknownRecord,
  state: BoardState,
  records: Pick<BoardChange, 'before' | 'after'>,
): BoardChange[] {
  const what = subjectOf(record);
  if (!what) return [];
  const cell = cellOf(record, state);
  const label = labelOf(record, what, state, cell);
  return [{ id: record.id, kind, what, label, ...(cell && { cell }), ...records }];
}

/** What kind of thing a record is; `undefined` for one that nobody sees by itself. */
export function subjectOf(record: UnknownRecord): Subject | undefined {
  switch (record.typeName) {
    case 'shape':
      return SHAPES[stringAt(record, 'type') ?? ''] ?? 'other';
    case 'heading':
      return 'heading';
    case 'study':
    case 'placement':
      return 'study';
    case 'rating':
    case 'cell':
      return 'rating';
    case 'page':
      return 'other';
    default:
      return undefined;
  }
}

const SHAPES: Readonly<Record<string, Subject>> = {
  'evidence-note': 'note',
  note: 'note',
  drawing: 'drawing',
  draw: 'ink',
  highlight: 'ink',
  image: 'picture',
  video: 'picture',
};

function labelOf(
  record: UnknownRecord,
  what: Subject,
  state: BoardState,
  cell: NamedCell | undefined,
): string {
  const said = wordsIn(record, state);
  if (said !== '') return short(said);
  if (what === 'rating' && cell) return cell.label;
  if (record.typeName === 'page') return words.page;
  return words.shapes[stringAt(record, 'type') ?? ''] ?? words.unnamed[what];
}

function wordsIn(record: UnknownRecord, state: BoardState): string {
  const { label, title, name, study } = fieldsOf(record);
  switch (record.typeName) {
    case 'shape': {
      const { title: ofMap, altText } = propsOf(record);
      return plainText(record) || textOr(ofMap, '') || textOr(altText, '');
    }
    case 'placement':
      return textOr(fieldsOf(state.get(textOr(study, '')))['title'], '');
    default:
      return textOr(label, '') || textOr(title, '') || textOr(name, '');
  }
}

function cellOf(record: UnknownRecord, state: BoardState): NamedCell | undefined {
  const own = fieldsOf(record);
  const inProps: unknown = propsOf(record)['cell'];
  const { theme, outcome } = isFields(inProps) ? inProps : own;
  if (typeof theme !== 'string' || typeof outcome !== 'string') return undefined;
  const name = (id: string): string => textOr(fieldsOf(state.get(id))['label'], words.noHeading);
  return { theme, outcome, label: words.cell(name(theme), name(outcome)) };
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LABEL_MAX ? line : `${line.slice(0, LABEL_MAX - 1).trimEnd()}…`;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(record: UnknownRecord | undefined): Fields {
  return { ...record };
}

function propsOf(record: UnknownRecord): Fields {
  const { props } = fieldsOf(record);
  return isFields(props) ? props : {};
}

function stringAt(record: UnknownRecord, name: string): string | undefined {
  const value = fieldsOf(record)[name];
  return typeof value === 'string' ? value : undefined;
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value.trim() : otherwise;
}
