import { authorOf, newNote, newShapeId, type Participant, type Refusal } from '@gapboard/board';
import { identifying, type Identifying, type KeptReasons } from '@gapboard/board/privacy';
import {
  type CellRef,
  type GapKind,
  type GapReason,
  mapIds,
  type NoteKind,
  type Picos,
  type Strength,
} from '@gapboard/evidence';
import { readRecord, readRecords, recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { BoardId } from '../ids.ts';
import { randomInto } from '../ids.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import { writeAs } from '../rooms/writeAs.ts';
import { homeAnyway, homeInMap, type NoteHome, NotePlaces } from './noteHome.ts';

/** A note as a form gives it. */
export interface GivenNote {
  /** 21 signs of `\w -`, made on its author's device: sent twice, it is one note */
  id?: string | undefined;
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
  /** what its author was asked about and keeps */
  kept?: KeptReasons | undefined;
}

export type NoteAdded =
  | { added: true; note: { id: string; map: string | null; cell: CellRef | null } }
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
    const home = homeFor(doc, { cell, map: given.map ?? null });
    if (!home) return { added: false, why: cell ? 'cell-unknown' : 'map-unknown' };
    const { parent, map } = home;
    const id = given.id === undefined ? newShapeId(randomInto) : `shape:${given.id}`;
    const there = readRecord(id, recordsOf(doc).get(id));
    // Sent once more, because the answer was lost; or deleted since, which is for it to stay.
    if (there.state !== 'unreadable') {
      const isTheirs = authorOf(there.record) === author.id;
      if (isTheirs) return { added: true, note: { id, map, cell } };
      return { added: false, why: 'refused', refusal: { reason: 'not-yours' } };
    }
    const places = new NotePlaces(doc);
    const studies = given.studies ?? [];
    if (!studies.every((study) => isStudy(doc, study)))
      return { added: false, why: 'study-unknown' };
    const { kind, strength, gap, reason, picos = {}, kept } = given;
    const note = newNote(
      {
        id,
        map: parent,
        index: places.nextIndex(parent),
        kind,
        text,
        cell,
        strength,
        gap,
        reason,
        picos,
        studies,
        kept,
      },
      author,
    );
    const placed = map === null ? { ...note, ...places.nextPlace(parent) } : note;
    const refusal = writeAs(room, author, [placed]);
    if (refusal) return { added: false, why: 'refused', refusal };
    await room.stored();
    return { added: true, note: { id, map, cell } };
  });
}

/** A board without any map has its page. */
function homeFor(
  doc: Y.Doc,
  wanted: { cell: CellRef | null; map: string | null },
): NoteHome | undefined {
  const home = homeInMap(doc, wanted);
  if (home || wanted.cell || wanted.map !== null) return home;
  const [any] = mapIds(readRecords(doc).live.values());
  return any === undefined ? homeAnyway(doc, wanted) : undefined;
}

function isStudy(doc: Y.Doc, id: string): boolean {
  const reading = readRecord(id, recordsOf(doc).get(id));
  return reading.state === 'live' && reading.record.typeName === 'study';
}
