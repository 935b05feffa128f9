import type { Scrub } from '@gapboard/history';
import type { Memories } from '../history/Memories.ts';
import { type BoardId, newErasureId, type ParticipantId } from '../ids.ts';
import { type Log, reason } from '../log.ts';
import type { Pictures } from '../pictures/Pictures.ts';
import type { Folder } from '../rooms/folding/Folder.ts';
import { notices } from '../rooms/notices.ts';
import type { Room } from '../rooms/Room.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { Erasure, Storage } from '../storage/Storage.ts';
import type { Timing } from '../timing.ts';
import { Turns } from '../Turns.ts';
import type { Here } from '../workshop/people/Here.ts';
import type { Members } from '../workshop/people/Members.ts';
import { recordsBeside, scrubBallots, scrubHandedIn, scrubSnapshots } from './beside.ts';
import { foldLogOver } from './foldLog.ts';
import { takeOutOfDocument } from './inDocument.ts';
import { recordsInMemory, scrubbedMemory } from './inMemory.ts';
import type { Scouring } from './Scouring.ts';
import { type Things, withoutName, withoutThings } from './scrub.ts';
import { type Copy, copiesOf, isPictureShown, type Known, knownOf, spreadOf } from './spread.ts';

export interface ErasureOptions {
  storage: Storage;
  rooms: Rooms;
  members: Members;
  here: Pick<Here, 'endAll'>;
  memories: Pick<Memories, 'rewrite' | 'forget'>;
  pictures: Pictures;
  folder: Folder;
  log: Log;
  scouring: Scouring;
  timing: Pick<Timing, 'erasureRetryMs'>;
}

/** How much was taken out where. */
export interface Erased {
  /** things that were on the board */
  board: number;
  /** versions of the board that held some of it */
  versions: number;
  /** pieces of work that had been handed in */
  handedIn: number;
  /** ballots of a vote that is open */
  ballots: number;
  pictures: number;
}

/** What a deleted board leaves: how much there was of it, and not a word of what. */
export interface Receipt {
  board: BoardId;
  /** epoch milliseconds */
  deletedAt: number;
  /** rows, by table */
  rows: Record<string, number>;
  /** pictures */
  files: number;
}

/** It is off the board; the rest of what is kept of it goes as soon as the disk takes it. */
export class UnfinishedErasureError extends Error {
  override name = 'UnfinishedErasureError';
}

/**
 * Takes out of everything that is kept what must not be kept: things on a board, somebody's name, a
 * whole board. What is to go is noted first, by ids alone; then it goes from the live document, the
 * board's memory, its versions, what was handed in, the log, and the disk itself. Each step can be
 * done again, so that one that was interrupted, by a full disk or a crash, is finished later.
 */
export class Erasures {
  readonly #options: ErasureOptions;
  readonly #turns = new Turns<BoardId>();
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: ErasureOptions) {
    this.#options = options;
  }

  /** What would go with some things, and what else says the same; `undefined`: there is no such thing. */
  look(
    board: BoardId,
    ids: readonly string[],
  ): Promise<{ shown: number; copies: Copy[] } | undefined> {
    return this.#options.rooms.use(board, async (room) => {
      const known = await this.#known(room);
      const spread = spreadOf(known, ids);
      return spread && { shown: spread.shown, copies: copiesOf(known, ids) };
    });
  }

  /**
   * Removes shapes for good, with all that hangs on them; `undefined`: there is no such thing.
   * @throws {UnfinishedErasureError | StorageError}
   */
  removeForGood(board: BoardId, ids: readonly string[]): Promise<Erased | undefined> {
    return this.#turns.take(board, async () => {
      const spread = await this.#options.rooms.use(board, async (room) =>
        spreadOf(await this.#known(room), ids),
      );
      if (!spread) return undefined;
      const { pictures, shown } = spread;
      const things = Object.fromEntries(spread.things);
      const erasure = await this.#begin(board, { kind: 'things', things, pictures });
      return { ...(await this.#now(erasure)), board: shown };
    });
  }

  /**
   * Erases somebody's name wherever the board has it; what they wrote stays.
   * @throws {UnfinishedErasureError | StorageError}
   */
  eraseName(board: BoardId, person: ParticipantId): Promise<void> {
    return this.#turns.take(board, async () => {
      await this.#now(await this.#begin(board, { kind: 'name', person }));
    });
  }

  /**
   * Deletes a board with everything on it and closes it for everyone who is there.
   * @throws {UnfinishedErasureError | StorageError}
   */
  deleteBoard(board: BoardId): Promise<Receipt> {
    return this.#turns.take(board, async () => {
      const { rows, files } = await this.#nowAll(await this.#begin(board, { kind: 'board' }));
      const receipt = { board, deletedAt: Date.now(), rows, files };
      this.#options.log.info('a board was deleted', { board, files, rows: JSON.stringify(rows) });
      return receipt;
    });
  }

  /** Finishes what was begun and interrupted; what still cannot be is tried again later. */
  async finish(): Promise<void> {
    const { log, storage } = this.#options;
    for (const erasure of await storage.erasures()) {
      try {
        await this.#turns.take(erasure.board, () => this.#carryOut(erasure));
        log.info('an erasure that was interrupted is finished', { board: erasure.board });
      } catch (error) {
        log.error('an erasure could not be finished; it is tried again', {
          board: erasure.board,
          why: reason(error),
        });
        this.#retryLater();
      }
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
  }

  async #known({ board, doc }: Room): Promise<Known> {
    const { storage } = this.#options;
    const remembered = await storage.stretches(board, { from: 0, to: Number.MAX_SAFE_INTEGER });
    const beside = await recordsBeside(storage, board);
    const last = await recordsInMemory(remembered);
    return knownOf(doc, [...last.values(), ...beside]);
  }

  async #begin(board: BoardId, what: Erasure['what']): Promise<Erasure> {
    const erasure = { id: newErasureId(), board, at: Date.now(), what };
    await this.#options.storage.beginErasure(erasure);
    return erasure;
  }

  async #now(erasure: Erasure): Promise<Erased> {
    return (await this.#nowAll(erasure)).erased;
  }

  async #nowAll(erasure: Erasure): Promise<Done> {
    try {
      return await this.#carryOut(erasure);
    } catch (cause) {
      this.#options.log.error('an erasure could not be finished; it is tried again', {
        board: erasure.board,
        why: reason(cause),
      });
      this.#retryLater();
      throw new UnfinishedErasureError('The rest of an erasure is to be done.', { cause });
    }
  }

  #retryLater(): void {
    if (this.#stopped) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.finish(), this.#options.timing.erasureRetryMs);
  }

  /** All of it from the beginning: what has been done is found done. */
  async #carryOut(erasure: Erasure): Promise<Done> {
    const { storage, scouring } = this.#options;
    const done = await this.#takeOut(erasure);
    await scouring.done();
    await storage.endErasure(erasure.id);
    return done;
  }

  async #takeOut({ board, what }: Erasure): Promise<Done> {
    const { storage, members } = this.#options;
    if (what.kind === 'board') return this.#takeOutBoard(board);
    // It was deleted before this could be done: nothing of it is left.
    if (!(await storage.board(board))) return NOTHING;
    if (what.kind === 'name') {
      await members.eraseName(board, what.person);
      const things = new Map([[`user:${what.person}`, null]]);
      return this.#takeOutOfBoard(board, { things, scrub: withoutName(what.person), pictures: [] });
    }
    const things = new Map(Object.entries(what.things));
    const scrub = withoutThings(things);
    return this.#takeOutOfBoard(board, { things, scrub, pictures: what.pictures });
  }

  #takeOutOfBoard(
    board: BoardId,
    { things, scrub, pictures }: { things: Things; scrub: Scrub; pictures: readonly string[] },
  ): Promise<Done> {
    const { storage, memories, rooms } = this.#options;
    return rooms.use(board, async (room) => {
      takeOutOfDocument(room, things, scrub);
      await room.stored();
      // What comes after this entry is of a board without it.
      const { lastSeq: seq } = await storage.load(board);
      await memories.rewrite(board, 'rewritten', (all) => scrubbedMemory(all, scrub));
      const erased: Erased = {
        board: 0,
        ballots: await scrubBallots(storage, room, things),
        versions: await scrubSnapshots(storage, board, things, scrub),
        handedIn: await scrubHandedIn(storage, board, scrub),
        pictures: 0,
      };
      await foldLogOver(board, this.#options, { doc: room.doc, seq });
      erased.pictures = await this.#dropPictures(room, pictures);
      return { erased, rows: {}, files: 0 };
    });
  }

  /** A picture stays where something that was not removed shows the same file. */
  async #dropPictures(room: Room, names: readonly string[]): Promise<number> {
    const { pictures } = this.#options;
    let count = 0;
    for (const name of names) {
      if (isPictureShown(room.doc, name)) continue;
      if (await pictures.drop(room.board, name)) count++;
    }
    return count;
  }

  async #takeOutBoard(board: BoardId): Promise<Done> {
    const { storage, pictures, rooms, here, memories } = this.#options;
    return rooms.dismiss(board, notices.boardDeleted(), async () => {
      // Phones have lines of their own.
      here.endAll(board);
      const rows = await storage.deleteBoard(board);
      await memories.forget(board);
      const files = await pictures.dropAll(board);
      return { ...NOTHING, rows, files };
    });
  }
}

interface Done extends Pick<Receipt, 'rows' | 'files'> {
  erased: Erased;
}

const NOTHING: Done = {
  erased: { board: 0, versions: 0, handedIn: 0, ballots: 0, pictures: 0 },
  rows: {},
  files: 0,
};
