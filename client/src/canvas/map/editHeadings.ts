import { identifying, type Identifying } from '@gapboard/board/privacy';
import {
  type Axis,
  type EvidenceMap,
  type Heading,
  type HeadingRecord,
  KEY_MAX,
  orderAt,
} from '@gapboard/evidence';
import { uniqueId, type Editor, type TLShapeId } from 'tldraw';
import { mapsOf } from './BoardMaps.ts';
import {
  COLUMN_WIDTH,
  COLUMN_WIDTH_MIN,
  ROW_HEIGHT,
  ROW_HEIGHT_MIN,
} from '@gapboard/evidence/layout';
import type { HeadingName } from './chosen.ts';
import { headingOf, recordId, stored } from './places.ts';

/** A heading of a map on this board. */
export interface HeadingAt {
  map: TLShapeId;
  axis: Axis;
  id: string;
}

/** So much wider or higher a row or column gets in one step, in canvas units. */
const STEP = { outcome: 112, theme: 64 } as const;
const USUAL = { outcome: COLUMN_WIDTH, theme: ROW_HEIGHT } as const;
const LEAST = { outcome: COLUMN_WIDTH_MIN, theme: ROW_HEIGHT_MIN } as const;

/**
 * Adds a heading after this one, or as the last of those inside it; without one, at the end.
 * @returns its id, and the step of the history before it
 */
export function addHeading(
  editor: Editor,
  { map, axis }: Omit<HeadingAt, 'id'>,
  where: { after: string } | { inside: string | null },
): { id: string; added: string } {
  const parent = 'after' in where ? (headingOf(editor, where.after)?.parent ?? null) : where.inside;
  const siblings = siblingsIn(treeOf(editor, map, axis), parent);
  const at =
    'after' in where ? siblings.findIndex(({ id }) => id === where.after) : siblings.length - 1;
  const key = uniqueId(KEY_MAX - 11);
  const heading: HeadingRecord = {
    id: `heading:${key}`,
    typeName: 'heading',
    map,
    axis,
    node: key,
    parent,
    index: orderAt(ordersOf(editor, siblings), at + 1),
    label: '',
    definition: '',
    size: null,
    meta: {},
  };
  const added = editor.markHistoryStoppingPoint('add a heading');
  put(editor, heading);
  return { id: heading.id, added };
}

/** Calls a heading as has been written; what of it was not written stays as others may have changed it meanwhile. */
export function renameHeading(
  editor: Editor,
  id: string,
  { label, definition }: Partial<HeadingName>,
): void {
  const record = headingOf(editor, id);
  if (!record) return;
  const name = {
    label: label?.trim() || record.label,
    definition: definition?.trim() ?? record.definition,
  };
  if (name.label === record.label && name.definition === record.definition) return;
  editor.markHistoryStoppingPoint('rename a heading');
  put(editor, { ...record, ...name });
}

/** What in a heading's words is certain to identify somebody: it is not written on the board. */
export function identifyingIn(name: Partial<HeadingName> | undefined): Identifying | undefined {
  return [name?.label, name?.definition].map((words) => identifying(words ?? '')).find(Boolean);
}

/** What was added and has got no name is not there, and never was. */
export function dropUnnamed(editor: Editor, id: string): void {
  if (headingOf(editor, id)?.label !== '') return;
  editor.run(() => editor.store.remove([recordId(id)]), { history: 'ignore' });
}

/** Whether a heading has a neighbour on that side to change places with. */
export function canMove(editor: Editor, at: HeadingAt, step: -1 | 1): boolean {
  const siblings = siblingsOf(editor, at);
  return siblings[siblings.findIndex(({ id }) => id === at.id) + step] !== undefined;
}

/** Moves a heading one place among those of its group. */
export function moveHeading(editor: Editor, at: HeadingAt, step: -1 | 1): void {
  const record = headingOf(editor, at.id);
  const siblings = siblingsOf(editor, at);
  const from = siblings.findIndex(({ id }) => id === at.id);
  if (!record || !siblings[from + step]) return;
  const others = siblings.filter(({ id }) => id !== at.id);
  editor.markHistoryStoppingPoint('move a heading');
  put(editor, { ...record, index: orderAt(ordersOf(editor, others), from + step) });
}

/** Makes a row higher or lower, a column wider or narrower; for a group, each of those in it. */
export function resizeHeading(editor: Editor, at: HeadingAt, steps: -1 | 1): void {
  const heading = treeOf(editor, at.map, at.axis)?.all.get(at.id);
  if (!heading) return;
  editor.markHistoryStoppingPoint('resize a heading');
  editor.run(() => {
    for (const { id } of leavesIn(heading)) {
      const record = headingOf(editor, id);
      if (!record) continue;
      const size = (record.size ?? USUAL[at.axis]) + steps * STEP[at.axis];
      put(editor, { ...record, size: Math.max(LEAST[at.axis], size) });
    }
  });
}

/** Removes a heading and those in it. What lies in their cells is then in the tray, and back when this is undone. */
export function removeHeading(editor: Editor, at: HeadingAt): void {
  const heading = treeOf(editor, at.map, at.axis)?.all.get(at.id);
  if (!heading) return;
  editor.markHistoryStoppingPoint('remove a heading');
  editor.store.remove(allIn(heading).map(({ id }) => recordId(id)));
}

/** How many notes and studies lie in the cells of a heading. */
export function contentsUnder(map: EvidenceMap, { axis, id }: Omit<HeadingAt, 'map'>): number {
  const tree = axis === 'theme' ? map.themes : map.outcomes;
  const heading = tree.all.get(id);
  const ids = new Set(heading ? leavesIn(heading).map((leaf) => leaf.id) : []);
  return [...map.cells.values()]
    .filter((cell) => ids.has(cell[axis]))
    .reduce((sum, { notes, studies }) => sum + notes.length + studies.length, 0);
}

function put(editor: Editor, heading: HeadingRecord): void {
  editor.store.put([stored(heading)]);
}

function treeOf(editor: Editor, mapId: TLShapeId, axis: Axis): EvidenceMap['themes'] | undefined {
  const map = mapsOf(editor).map(mapId);
  return axis === 'theme' ? map?.themes : map?.outcomes;
}

function siblingsOf(editor: Editor, { map, axis, id }: HeadingAt): readonly Heading[] {
  const tree = treeOf(editor, map, axis);
  return siblingsIn(tree, tree?.all.get(id)?.ancestors.at(-1) ?? null);
}

function siblingsIn(
  tree: EvidenceMap['themes'] | undefined,
  parent: string | null,
): readonly Heading[] {
  return parent === null ? (tree?.roots ?? []) : (tree?.all.get(parent)?.children ?? []);
}

function ordersOf(editor: Editor, headings: readonly Heading[]): string[] {
  return headings.flatMap(({ id }) => headingOf(editor, id)?.index ?? []);
}

function allIn(heading: Heading): Heading[] {
  return [heading, ...heading.children.flatMap(allIn)];
}

function leavesIn(heading: Heading): Heading[] {
  return allIn(heading).filter(({ children }) => children.length === 0);
}
