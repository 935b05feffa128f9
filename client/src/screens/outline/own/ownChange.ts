import { authorOf, isNote, plainText } from '@gapboard/board';
import { asEvidence, type CellRef, type NoteShape } from '@gapboard/evidence';
import type { OthersChange } from '../../../onBoard/othersChange/OthersChange.ts';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import type { RecordChange } from '../../../session/records/changes.ts';
import { cellName, type Known } from '../live/known.ts';

/** What somebody else has done to one of this person's notes, with the note as it was. */
export interface OwnChange extends OthersChange {
  before: BoardRecord;
}

/**
 * A change as its note's author is told of it; `undefined` where the note is not theirs, where nobody
 * knows who did it (the server brings versions back), or where it lies and counts as before.
 */
export function ownChangeOf(
  { before, after, by }: RecordChange,
  me: string,
  known: Known,
): OwnChange | undefined {
  if (!before || !isNote(before) || authorOf(before) !== me) return undefined;
  const name = known.nameOf(by);
  if (by === undefined || name === undefined) return undefined;
  const kind = after ? whatHappened(before, after, known) : 'deleted';
  if (!kind) return undefined;
  const now = evidenceNote(after);
  const into = now && intoOf(now, known);
  return {
    kind,
    by: { id: by, name },
    before,
    text: plainText(before).trim(),
    now: now && nowOf(now, known),
    into: kind === 'merged' && into ? { id: into.id, text: plainText(into).trim() } : undefined,
  };
}

/** The cell of a map that a note lies in, to go there. */
export function shownAt(note: BoardRecord | undefined): { map: string; cell: CellRef } | undefined {
  const shown = evidenceNote(note);
  return shown?.props.cell ? { map: shown.parentId, cell: shown.props.cell } : undefined;
}

/** The note where it was, of which kind and by itself. What has been written in it meanwhile stays. */
export function asItLay(before: BoardRecord, now: BoardRecord): BoardRecord {
  const props: object = {
    ...Object(Reflect.get(now, 'props')),
    ...pick(Reflect.get(before, 'props'), ['cell', 'kind']),
  };
  const { mergedInto: _, ...meta } = Object(Reflect.get(now, 'meta'));
  const place = pick(before, ['x', 'y', 'rotation', 'parentId', 'index']);
  const back: object = {
    ...now,
    ...place,
    props,
    meta: { ...meta, ...pick(Reflect.get(before, 'meta'), ['mergedInto']) },
  };
  return back as BoardRecord;
}

function pick(from: unknown, names: readonly string[]): object {
  const held: Record<string, unknown> = { ...Object(from) };
  return Object.fromEntries(names.flatMap((name) => (name in held ? [[name, held[name]]] : [])));
}

function whatHappened(
  before: BoardRecord,
  after: BoardRecord,
  known: Known,
): OthersChange['kind'] | undefined {
  const [was, is] = [evidenceNote(before), evidenceNote(after)];
  // Where a note outside maps lies is not to be seen here.
  if (!was || !is) return undefined;
  if (!intoOf(was, known) && intoOf(is, known)) return 'merged';
  const places = [was, is].map(({ parentId, props: { cell } }) =>
    [parentId, cell?.theme, cell?.outcome].join(' '),
  );
  if (places[0] !== places[1]) return 'moved';
  return was.props.kind === is.props.kind ? undefined : 'turned';
}

function nowOf(note: NoteShape, known: Known): OthersChange['now'] {
  const cell = cellName(note.props.cell, known);
  if (cell !== undefined) return { cell };
  return asEvidence(known.record(note.parentId)) ? { tray: true } : undefined;
}

function intoOf({ meta: { mergedInto } }: NoteShape, known: Known): BoardRecord | undefined {
  return mergedInto === undefined ? undefined : known.record(mergedInto);
}

function evidenceNote(record: BoardRecord | undefined): NoteShape | undefined {
  const note = record && asEvidence(record);
  return note?.typeName === 'shape' && note.type === 'evidence-note' ? note : undefined;
}
