import {
  newNote,
  newShapeId,
  type Participant,
  type Refusal,
  type UnknownRecord,
} from '@gapboard/board';
import { identifying, type Identifying } from '@gapboard/board/privacy';
import {
  type CellRef,
  type GapKind,
  type GapReason,
  type MapShape,
  mapIds,
  type NoteKind,
  orderBetween,
  type Picos,
  type Strength,
} from '@gapboard/evidence';
import { readRecord, readRecords, recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { BoardId } from '../ids.ts';
import { randomInto } from '../ids.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import { writeAs } from '../rooms/writeAs.ts';
import { mapOfCell, mapOn } from './mapsOnBoard.ts';

/** A note as a form gives it. */
export interface GivenNote {
  text: string;
  kind: NoteKind;
  strength?: Strength | undefined;
  gap?: GapKind | undefined;
  reason?: GapReason | undefined;
  picos?: Picos | undefined;
  /** ids of studies it rests on */
  studies?: string[] | undefined;
  /** left out: it is put in the tray */
  cell?: CellRef | undefined;
  /** left out: the map of the cell, or the only one there is */
  map?: string | undefined;
}

export type NoteAdded =
  | { added: true; note: { id: string; map: string; cell: CellRef | null } }
  | { added: false; why: 'note-empty' | 'cell-unknown' | 'map-unknown' | 'study-unknown' }
  | { added: false; why: 'identifying'; found: Identifying }
  | { added: false; why: 'refused'; refusal: Refusal };

/** Puts a note on a board for somebody who has no canvas before them; durable when it resolves. */
export async function addNote(
  rooms: Rooms,
  board: BoardId,
  author: Participant,
  given: GivenNote,
): Promise<NoteAdded> {
  const text = given.text.trim();
  if (text === '') return { added: false, why: 'note-empty' };
  const found = [text, ...Object.values(given.picos ?? {})].map(identifying).find(Boolean);
  if (found) return { added: false, why: 'identifying', found };
  return rooms.use(board, async (room) => {
    const { doc } = room;
    const cell = given.cell ?? null;
    const map = mapFor(doc, given);
    if (!map) return { added: false, why: cell ? 'cell-unknown' : 'map-unknown' };
    const studies = given.studies ?? [];
    if (!studies.every((id) => isStudy(doc, id))) return { added: false, why: 'study-unknown' };
    const { kind, strength, gap, reason, picos = {} } = given;
    const note = newNote(
      {
        id: newShapeId(randomInto),
        map: map.id,
        index: orderBetween(lastIndex(doc, map.id), null),
        kind,
        text,
        cell,
        strength,
        gap,
        reason,
        picos,
        studies,
      },
      author,
    );
    const refusal = writeAs(room, author, [note]);
    if (refusal) return { added: false, why: 'refused', refusal };
    await room.stored();
    return { added: true, note: { id: note.id, map: map.id, cell } };
  });
}

function mapFor(doc: Y.Doc, { cell, map }: GivenNote): MapShape | undefined {
  if (cell) {
    const found = mapOfCell(doc, cell);
    return map === undefined || found?.id === map ? found : undefined;
  }
  if (map !== undefined) return mapOn(doc, map);
  const [only, ...others] = mapIds(readRecords(doc).live.values());
  return only === undefined || others.length > 0 ? undefined : mapOn(doc, only);
}

function isStudy(doc: Y.Doc, id: string): boolean {
  const reading = readRecord(id, recordsOf(doc).get(id));
  return reading.state === 'live' && reading.record.typeName === 'study';
}

/** The order of the last of what a map has inside, in whichever cell: a new note comes after it. */
function lastIndex(doc: Y.Doc, map: string): string | null {
  let last: string | null = null;
  for (const id of recordsOf(doc).keys()) {
    if (!id.startsWith('shape:')) continue;
    const reading = readRecord(id, recordsOf(doc).get(id));
    if (reading.state !== 'live') continue;
    const { parentId, index } = place(reading.record);
    if (parentId === map && typeof index === 'string' && (last === null || index > last)) {
      last = index;
    }
  }
  return last;
}

function place(record: UnknownRecord): { parentId: unknown; index: unknown } {
  return { parentId: Reflect.get(record, 'parentId'), index: Reflect.get(record, 'index') };
}
