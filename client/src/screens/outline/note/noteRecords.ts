import { newNote, newShapeId, type Participant, plainText, richTextOf } from '@gapboard/board';
import { KEPT, type KeptReasons } from '@gapboard/board/privacy';
import {
  asEvidence,
  byCodeUnits,
  type CellRef,
  type EvidenceMap,
  HEADING_MAX,
  orderBetween,
  type Picos,
  PICOS_PARTS,
} from '@gapboard/evidence';
import { withWords } from '@gapboard/sync';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import type { NoteFields } from './blankNote.ts';

/** A new note that says this, the last in its cell. */
export function madeNote(fields: NoteFields, map: EvidenceMap, me: Participant): BoardRecord {
  const { kind, strength, gap, reason, cell } = fields;
  const note = newNote(
    {
      id: newShapeId((bytes) => void crypto.getRandomValues(bytes)),
      map: map.id,
      index: lastIn(map),
      kind,
      text: fields.text.trim(),
      cell,
      ...(strength !== 'unsaid' && { strength }),
      ...(kind === 'gap' && gap !== 'unsaid' && { gap }),
      ...(kind === 'gap' && reason !== 'unsaid' && { reason }),
      picos: kind === 'gap' ? tidyPicos(fields.picos) : {},
    },
    me,
  );
  return withKept(note, fields.kept);
}

/** A note's record with what has been rewritten in it; formats of words that stay are kept. */
export function rewrittenNote(
  record: BoardRecord,
  fields: NoteFields,
  me: Participant,
): BoardRecord {
  const { kind, strength, gap, reason } = fields;
  const text = fields.text.trim();
  const props = propsOf(record);
  const isRewritten = text !== plainText(record);
  const changed = {
    ...props,
    kind,
    strength,
    gap,
    reason,
    picos: tidyPicos(fields.picos),
    ...(isRewritten && {
      richText: withWords(props['richText'], text) ?? richTextOf(text),
      textLastEditedBy: text === '' ? null : me.id,
      // How much room it takes is for a canvas to find out.
      growY: 0,
    }),
  };
  return withKept(withProps(record, changed), fields.kept);
}

/** A note's record in another cell, or with `null` in none; the last of what lies there. */
export function movedNote(
  record: BoardRecord,
  map: EvidenceMap,
  cell: CellRef | null,
): BoardRecord {
  const moved = { ...record, parentId: map.id, index: lastIn(map), rotation: 0 };
  return withProps(moved, { ...propsOf(record), cell });
}

/** The note moved back to where it was, in the order it had there. */
export function movedBack(moved: BoardRecord, was: BoardRecord): BoardRecord {
  const place = { parentId: Reflect.get(was, 'parentId'), index: Reflect.get(was, 'index') };
  return withProps({ ...moved, ...place }, { ...propsOf(moved), cell: cellIn(was) });
}

/** A note's record merged into another note, where it counts from then on; `undefined`: by itself. */
export function mergedRecord(record: BoardRecord, into: string | undefined): BoardRecord {
  const { mergedInto: _, ...meta }: { mergedInto?: unknown } = Object(Reflect.get(record, 'meta'));
  return changedTo(record, { meta: { ...meta, ...(into !== undefined && { mergedInto: into }) } });
}

/** The note as it would be when rewritten somehow: enough to ask whether it may be. */
export function rewrittenSomehow(record: BoardRecord): BoardRecord {
  const props = propsOf(record);
  return withProps(record, { ...props, kind: props['kind'] === 'gap' ? 'question' : 'gap' });
}

/** The cell that a note's record names. */
export function cellIn(record: BoardRecord): CellRef | null {
  const note = asEvidence(record);
  return note?.typeName === 'shape' && note.type === 'evidence-note' ? note.props.cell : null;
}

/** The order after all notes of a map: those of other cells too, for on the canvas they are of one parent. */
function lastIn({ notes }: EvidenceMap): string {
  const orders = [...notes.values()].map(({ index }) => index);
  return orderBetween(orders.toSorted(byCodeUnits).at(-1) ?? null, null);
}

/** Why its author keeps what they were asked about stands in the note. */
function withKept(record: BoardRecord, kept: KeptReasons): BoardRecord {
  if (Object.keys(kept).length === 0) return record;
  const meta: unknown = Reflect.get(record, 'meta');
  return changedTo(record, { meta: { ...Object(meta), [KEPT]: kept } });
}

function tidyPicos(picos: Picos): Picos {
  const written = PICOS_PARTS.flatMap((part) => {
    const value = picos[part]?.trim().slice(0, HEADING_MAX) ?? '';
    return value === '' ? [] : [[part, value] as const];
  });
  return Object.fromEntries(written);
}

function propsOf(record: BoardRecord): Record<string, unknown> {
  const props: unknown = Reflect.get(record, 'props');
  return typeof props === 'object' && props !== null ? { ...props } : {};
}

function withProps(record: object, props: Record<string, unknown>): BoardRecord {
  return changedTo(record, { props });
}

/** The record with some of it changed: it stays one of its kind. */
function changedTo(record: object, more: object): BoardRecord {
  const changed: object = { ...record, ...more };
  return changed as BoardRecord;
}
