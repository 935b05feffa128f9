import { setImmediate as others } from 'node:timers/promises';
import type { Participant, Refusal, UnknownRecord } from '@gapboard/board';
import type { BoardId } from '../../ids.ts';
import type { Pictures } from '../../pictures/Pictures.ts';
import { whyUnsound } from '../../rooms/guard/soundness.ts';
import type { Room } from '../../rooms/Room.ts';
import type { Rooms } from '../../rooms/Rooms.ts';
import { put } from '../../rooms/writeAs.ts';
import { inThread, ThreadGaveUpError } from '../../threads/inThread.ts';
import { keepPictures } from '../../tldr/keepPictures.ts';
import { Turns } from '../../Turns.ts';
import { mapOn } from '../mapsOnBoard.ts';
import { planFor, type Planned, type Readable } from './plan.ts';
import type { ImportReport } from './report.ts';
import type { FileOffer, Found, Reading, Upload } from './upload.ts';
import { withoutRemoved } from './withoutRemoved.ts';
import { words } from './words.ts';

/** How an import is to be done. */
export interface HowToImport {
  /** id of the map it goes into, or `new`; left out: the only one there is */
  map: string | undefined;
  /** only say what it would do */
  dry: boolean;
  /** whoever asks has looked at what may identify a person, and takes it */
  accepted: boolean;
}

export type Imported =
  | { imported: true; report: ImportReport }
  | (Planned & { planned: false } & { offers: FileOffer[] })
  | { imported: false; why: 'unreadable'; text: string; offers: FileOffer[] }
  /** something in it is certain to identify a person */
  | { imported: false; why: 'identifying'; found: Found[] }
  /** something in it may, and nobody has said that it can stay */
  | { imported: false; why: 'questions'; found: Found[] }
  | { imported: false; why: 'refused'; refusal: Refusal };

/** A file of 20 MB takes a few seconds to read; one that takes longer than this is not what it seems. */
const READING = { timeoutMs: 60_000, memoryMb: 1_024 };
/** So many records are looked at before others have their turn: a few milliseconds. */
const AT_ONCE = 50;

/**
 * Brings files onto a board: read on a thread of its own, planned against the board as it is, and
 * put on it in one edit that is durable when this resolves; or nothing of it.
 */
export class Imports {
  readonly #rooms: Rooms;
  readonly #pictures: Pictures;
  readonly #turns = new Turns<BoardId>();

  constructor(rooms: Rooms, pictures: Pictures) {
    this.#rooms = rooms;
    this.#pictures = pictures;
  }

  async bring(
    board: BoardId,
    who: Participant,
    upload: Upload,
    how: HowToImport,
  ): Promise<Imported> {
    const reading = await read(upload);
    if (reading.kind === 'unreadable') {
      return { imported: false, why: 'unreadable', text: reading.text, offers: reading.offers };
    }
    const certain = reading.found.filter(({ level }) => level === 'block');
    if (certain.length > 0) return { imported: false, why: 'identifying', found: certain };
    if (!how.dry && !how.accepted && reading.found.length > 0) {
      return { imported: false, why: 'questions', found: reading.found };
    }
    // One after the other: what the first adds, the second finds there.
    return this.#turns.take(board, async () => {
      const given = await this.#rooms.use(board, async (room) =>
        withoutRemoved(reading, room.removed),
      );
      const kept = how.dry ? given.reading : await this.#withPictures(board, given.reading);
      return this.#rooms.use(board, (room) =>
        bringInto(room, who, { reading: kept, remarks: given.remarks }, how),
      );
    });
  }

  async #withPictures(board: BoardId, reading: Readable): Promise<Readable> {
    if (reading.kind !== 'drawing') return reading;
    const drawing = await keepPictures(this.#pictures, board, reading.drawing);
    return { ...reading, drawing };
  }
}

async function read(upload: Upload): Promise<Reading> {
  try {
    const file = new URL('./readWorker.ts', import.meta.url);
    // The far side is `readUpload`.
    return (await inThread(file, upload, READING)) as Reading;
  } catch (error) {
    if (error instanceof ThreadGaveUpError)
      return { kind: 'unreadable', text: words.tooLong, offers: [] };
    throw error;
  }
}

async function bringInto(
  room: Room,
  who: Participant,
  { reading, remarks }: ReturnType<typeof withoutRemoved>,
  { map: asked, dry }: HowToImport,
): Promise<Imported> {
  const plan = planFor(room.doc, reading, asked, who);
  const offers = reading.kind === 'studies' ? reading.offers : [];
  if (!plan.planned) return { ...plan, offers };
  const { map, records } = plan;
  const report = { ...plan.report, problems: [...remarks, ...plan.report.problems] };
  const unsound = await firstUnsound(records);
  if (unsound) return { imported: false, why: 'refused', refusal: unsound };
  if (dry) return { imported: true, report };
  // Others were at work meanwhile.
  const isNew = records.some(({ id }) => id === map);
  if (map !== null && !isNew && !mapOn(room.doc, map))
    return { planned: false, why: 'map-unknown', offers };
  if (records.some(({ id }) => room.removed.has(id)))
    return { imported: false, why: 'refused', refusal: { reason: 'removed-for-good' } };
  const refusal = put(room, who.id, records);
  if (refusal) return { imported: false, why: 'refused', refusal };
  await room.stored();
  return { imported: true, report };
}

/** Whether a board can hold all of them; others are heard in between. */
async function firstUnsound(records: readonly UnknownRecord[]): Promise<Refusal | undefined> {
  for (const [n, record] of records.entries()) {
    const refusal = whyUnsound(record, undefined);
    if (refusal) return refusal;
    if (n % AT_ONCE === AT_ONCE - 1) await others();
  }
  return undefined;
}
