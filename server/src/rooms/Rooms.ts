import { setTimeout as sleep } from 'node:timers/promises';
import { CloseCode, type Notice } from '@gapboard/sync';
import type { BoardId } from '../ids.ts';
import { reason } from '../log.ts';
import { closings, notices } from './notices.ts';
import { Room, type RoomOptions } from './Room.ts';
import { takeSnapshotIfChanged } from './snapshots.ts';

/** A room somebody needs; it stays loaded at least until they let go of it. */
export interface Lease {
  readonly room: Room;
  readonly release: () => void;
}

/** The server is on its way down and opens no board any more. */
export class ShuttingDownError extends Error {
  override name = 'ShuttingDownError';
}

/** The board has been deleted. */
export class NoSuchBoardError extends Error {
  override name = 'NoSuchBoardError';
}

/**
 * Where a board stands. A board that has no slot is closed; there is never more than one room of
 * it: the next opener of a loading room shares its load, that of a draining room waits for its end.
 */
type Slot =
  | { state: 'loading'; done: Promise<void> }
  | LiveSlot
  | { state: 'draining'; done: Promise<void> };

interface LiveSlot {
  state: 'live';
  room: Room;
  leases: number;
  grace: NodeJS.Timeout | undefined;
  snapshots: NodeJS.Timeout;
}

/** The rooms of this process: loads a board for the first who needs it and puts it away after the last. */
export class Rooms {
  readonly #options: RoomOptions;
  readonly #slots = new Map<BoardId, Slot>();
  #stopping = false;

  constructor(options: RoomOptions) {
    this.#options = options;
  }

  /** @throws {ShuttingDownError | NoSuchBoardError | StorageError} */
  async lease(board: BoardId): Promise<Lease> {
    for (;;) {
      if (this.#stopping) throw new ShuttingDownError('The server is shutting down.');
      const slot = this.#slots.get(board);
      if (slot === undefined) await this.#startLoading(board);
      else if (slot.state === 'live') return this.#use(slot);
      else await slot.done;
    }
  }

  /** Does something with a board's room and lets go of it. */
  async use<T>(board: BoardId, work: (room: Room) => Promise<T>): Promise<T> {
    const { room, release } = await this.lease(board);
    try {
      return await work(room);
    } finally {
      release();
    }
  }

  /**
   * Ends a board for everyone on it, who are told why, and does something while nobody can open it;
   * nothing more is written to it.
   */
  async dismiss<T>(board: BoardId, why: Notice, work: () => Promise<T>): Promise<T> {
    for (;;) {
      const slot = this.#slots.get(board);
      if (slot && slot.state !== 'live') {
        await slot.done.catch(() => undefined);
        continue;
      }
      const ended = this.#dismissed(slot, why, work);
      this.#slots.set(board, { state: 'draining', done: ended.then(noop, noop) });
      try {
        return await ended;
      } finally {
        this.#slots.delete(board);
      }
    }
  }

  async #dismissed<T>(slot: LiveSlot | undefined, why: Notice, work: () => Promise<T>): Promise<T> {
    if (slot) {
      const { room, grace, snapshots } = slot;
      clearTimeout(grace);
      clearInterval(snapshots);
      room.tell(why);
      await room.finish();
      room.close(CloseCode.noSuchBoard, closings.deleted);
    }
    return work();
  }

  /** The board's room, if it is loaded now. */
  ifLive(board: BoardId): Room | undefined {
    const slot = this.#slots.get(board);
    return slot?.state === 'live' ? slot.room : undefined;
  }

  /** how many boards are open */
  get live(): number {
    return this.#slots.size;
  }

  /** Whether some room holds changes that storage does not take. */
  get failing(): boolean {
    return [...this.#slots.values()].some((slot) => slot.state === 'live' && slot.room.failure);
  }

  /** Stores every board, tells everyone, and closes; resolves with how many boards could not be stored whole. */
  async stop(): Promise<number> {
    this.#stopping = true;
    const late = sleep(this.#options.timing.stopAtMostMs, false, { ref: false });
    const boards = [...this.#slots.keys()];
    const results = await Promise.all(
      boards.map((board) => Promise.race([this.#end(board), late])),
    );
    return results.filter((stored) => !stored).length;
  }

  async #startLoading(board: BoardId): Promise<void> {
    const done = this.#load(board);
    this.#slots.set(board, { state: 'loading', done });
    await done;
  }

  async #load(board: BoardId): Promise<void> {
    let room: Room;
    try {
      if (!(await this.#options.storage.board(board))) {
        throw new NoSuchBoardError('There is no such board any more.');
      }
      room = await Room.load(board, this.#options);
    } catch (error) {
      this.#slots.delete(board);
      throw error;
    }
    const { snapshotEveryMs } = this.#options.timing;
    const slot: LiveSlot = {
      state: 'live',
      room,
      leases: 0,
      grace: undefined,
      snapshots: setInterval(this.#automaticSnapshots(room), snapshotEveryMs),
    };
    this.#slots.set(board, slot);
    this.#waitOut(slot);
  }

  #use(slot: LiveSlot): Lease {
    clearTimeout(slot.grace);
    slot.leases++;
    let released = false;
    const release = (): void => {
      if (released) return;
      released = true;
      slot.leases--;
      if (slot.leases === 0) this.#waitOut(slot);
    };
    return { room: slot.room, release };
  }

  /** Nobody needs the room now. If that lasts, it is put away. */
  #waitOut(slot: LiveSlot): void {
    clearTimeout(slot.grace);
    slot.grace = setTimeout(() => {
      // Whoever was on a board that was deleted lets go of it after it is gone.
      if (this.#stopping || slot.leases > 0 || this.#slots.get(slot.room.board) !== slot) return;
      // A room that holds what storage does not take is never let go of.
      if (!slot.room.isSettled) this.#waitOut(slot);
      else this.#drain(slot);
    }, this.#options.timing.graceMs);
  }

  #drain({ room, snapshots }: LiveSlot): void {
    clearInterval(snapshots);
    const done = (async () => {
      // Both may fail without loss: the log has everything, and they are due again next time.
      await this.#snapshot(room, 'last-left');
      if (!(await this.#renewed(room))) await room.checkpoint();
      room.close();
      this.#slots.delete(room.board);
      this.#options.memories.keepUp(room.board);
    })();
    this.#slots.set(room.board, { state: 'draining', done });
  }

  /** A document that carries much that is dead is replaced while nobody looks. */
  async #renewed(room: Room): Promise<boolean> {
    try {
      return (await room.renewIfBloated()) === 'renewed';
    } catch (error) {
      const { log } = this.#options;
      log.warn('a new epoch could not begin', { board: room.board, why: reason(error) });
      return false;
    }
  }

  #automaticSnapshots(room: Room): () => void {
    let seen = room.changes;
    return () => {
      if (room.changes === seen) return;
      seen = room.changes;
      void this.#snapshot(room, 'automatic');
    };
  }

  async #snapshot(room: Room, kind: 'automatic' | 'last-left'): Promise<void> {
    const { storage, log } = this.#options;
    try {
      await takeSnapshotIfChanged(storage, room, kind);
    } catch (error) {
      log.warn('a snapshot could not be taken', { board: room.board, kind, why: reason(error) });
    }
  }

  async #end(board: BoardId): Promise<boolean> {
    const slot = this.#slots.get(board);
    if (slot === undefined) return true;
    if (slot.state !== 'live') {
      // A load that fails is reported to whoever asked for the board.
      await slot.done.catch(() => undefined);
      return this.#end(board);
    }
    const { room, grace, snapshots } = slot;
    clearTimeout(grace);
    clearInterval(snapshots);
    room.tell(notices.goingDown());
    const stored = await room.finish();
    if (stored) await room.checkpoint();
    room.close();
    this.#slots.delete(board);
    return stored;
  }
}

const noop = (): void => undefined;
