import {
  authored,
  authorOf,
  checkContent,
  HANDED_IN_MAX_WAITING,
  type Participant,
  plainText,
  type UnknownRecord,
} from '@gapboard/board';
import { createBoardSchema } from '@gapboard/board/schema';
import { isRecordId, readRecord, recordsOf, writeRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import { type BoardId, newHandedInId, type ParticipantId, parseHandedInId } from './ids.ts';
import { notices } from './rooms/notices.ts';
import type { Rooms } from './rooms/Rooms.ts';
import type { HandedIn, Storage } from './storage/Storage.ts';
import { nameOf } from './workshop/people/nameOf.ts';

/** How handing something in went. */
export type Taken = 'taken' | 'not-own-work' | 'too-much-waiting';

/** One piece of handed-in work as a facilitator's list shows it. */
export interface Listed {
  id: string;
  by: string;
  at: number;
  state: HandedIn['state'];
  /** ids of its shapes, by which they are found once they are on the board */
  shapes: string[];
  /** the words on each note and shape that has any */
  texts: string[];
  /** how many shapes have none: ink, pictures */
  wordless: number;
}

const schema = createBoardSchema();

/**
 * Work that the board did not take when its author brought it (they were offline when notes were
 * closed, say) and that they have handed to the facilitators. It is kept apart from the board's
 * document, which nobody but facilitators sees it in before it is placed, and it is never removed.
 */
export class HandedInWork {
  readonly #storage: Storage;
  readonly #rooms: Rooms;

  constructor(storage: Storage, rooms: Rooms) {
    this.#storage = storage;
    this.#rooms = rooms;
  }

  async take(board: BoardId, author: Participant, given: readonly unknown[]): Promise<Taken> {
    const records = ownWork(given, author);
    const by = await this.#memberId(board, author.id);
    if (!records || !by) return 'not-own-work';
    const waiting = await this.#waiting(board);
    const removed = new Set(await this.#storage.removedForGood(board));
    const left = records.filter((record) => !removed.has(record.id));
    if (!left.some(isShape)) return 'not-own-work';
    const content = Buffer.from(JSON.stringify(left));
    const theirs = waiting.filter((work) => work.by === by);
    // An answer that was lost on the way is asked for again.
    if (theirs.some((work) => content.equals(work.content))) return 'taken';
    if (theirs.length >= HANDED_IN_MAX_WAITING) return 'too-much-waiting';
    await this.#storage.handIn(board, { id: newHandedInId(), by, at: Date.now(), content });
    this.#tell(board, waiting.length + 1, author.name);
    return 'taken';
  }

  async list(board: BoardId): Promise<Listed[]> {
    const members = await this.#storage.members(board);
    const people = new Map(members.map((member) => [member.id, nameOf(member)]));
    return (await this.#storage.handedIn(board)).map((work) => {
      const shapes = recordsIn(work).filter(isShape);
      const texts = shapes.map(plainText);
      return {
        id: work.id,
        by: people.get(work.by) ?? '',
        at: work.at,
        state: work.state,
        shapes: shapes.map(({ id }) => id),
        texts: texts.filter((text) => text !== ''),
        wordless: texts.filter((text) => text === '').length,
      };
    });
  }

  /** Puts the work on the board as its author's; durable when it resolves. `false` if there is no such work. */
  async place(board: BoardId, id: string, who: Participant): Promise<boolean> {
    const work = await this.#find(board, id);
    if (!work) return false;
    await this.#rooms.use(board, async (room) => {
      room.edit(work.by, (origin) => {
        room.doc.transact(() => {
          const records = room.removed.allowed(recordsIn(work));
          writeRecords(room.doc, placeable(room.doc, records, work.by));
        }, origin);
      });
      await room.stored();
    });
    await this.#settle(board, work, who, 'placed');
    return true;
  }

  /** Takes the work off the list of what waits; it stays kept. `false` if there is no such work. */
  async dismiss(board: BoardId, id: string, who: Participant): Promise<boolean> {
    const work = await this.#find(board, id);
    if (work) await this.#settle(board, work, who, 'dismissed');
    return work !== undefined;
  }

  async #find(board: BoardId, text: string): Promise<HandedIn | undefined> {
    const id = parseHandedInId(text);
    return id && (await this.#storage.handedIn(board)).find((work) => work.id === id);
  }

  async #waiting(board: BoardId): Promise<HandedIn[]> {
    return (await this.#storage.handedIn(board)).filter(({ state }) => state === 'waiting');
  }

  async #memberId(board: BoardId, id: string): Promise<ParticipantId | undefined> {
    return (await this.#storage.members(board)).find((member) => member.id === id)?.id;
  }

  async #settle(
    board: BoardId,
    work: HandedIn,
    { id, name }: Participant,
    state: 'placed' | 'dismissed',
  ): Promise<void> {
    const by = await this.#memberId(board, id);
    if (!by) throw new Error('Whoever has a session is a member.');
    await this.#storage.settleHandedIn(board, work.id, { state, by, at: Date.now() });
    this.#tell(board, (await this.#waiting(board)).length, name);
  }

  #tell(board: BoardId, waiting: number, who: string): void {
    this.#rooms.ifLive(board)?.tell(notices.handedIn(who, waiting), 'review');
  }
}

/**
 * The records if they are shapes and pictures of this author alone, and of a kind that a board can
 * hold: placing them passes no guard. Unlocked, because a lock is not theirs to set, and signed as
 * who they are.
 */
function ownWork(given: readonly unknown[], author: Participant): UnknownRecord[] | undefined {
  const records: UnknownRecord[] = [];
  for (const record of given) {
    const checked = checkedRecord(record);
    if (!checked || authorOf(checked) !== author.id || !isRecordId(checked.id)) return undefined;
    if (checkContent(checked, undefined)) return undefined;
    records.push(authored(checked, author));
  }
  return records.some(isShape) ? records : undefined;
}

function checkedRecord(record: unknown): UnknownRecord | undefined {
  if (typeof record !== 'object' || record === null || !('typeName' in record)) return undefined;
  try {
    if (record.typeName === 'asset') return schema.types.asset.validate(record);
    if (record.typeName !== 'shape') return undefined;
    const shape = schema.types.shape.validate(record);
    const said = Object.entries(shape.meta).filter(([name]) => name !== 'lockedBy');
    const unlocked = { ...shape, isLocked: false, meta: Object.fromEntries(said) };
    return unlocked;
  } catch {
    return undefined;
  }
}

/** What of it may be written: an id that is somebody else's by now is not touched, and what is on the board stays where it is. */
function placeable(doc: Y.Doc, records: UnknownRecord[], author: string): UnknownRecord[] {
  return records.flatMap((record) => {
    const reading = readRecord(record.id, recordsOf(doc).get(record.id));
    if (!recordsOf(doc).has(record.id)) return [record];
    if (reading.state === 'unreadable' || authorOf(reading.record) !== author) return [];
    if (reading.state === 'deleted') return [record];
    return 'props' in record ? [{ ...reading.record, props: record.props }] : [];
  });
}

/** What was handed in: written by {@link HandedInWork.take}, which had checked it. */
export function recordsIn({ content }: Pick<HandedIn, 'content'>): UnknownRecord[] {
  return JSON.parse(Buffer.from(content).toString('utf8')) as UnknownRecord[];
}

function isShape(record: UnknownRecord): boolean {
  return record.typeName === 'shape';
}
