import { stretchesFor } from '@gapboard/history';
import type { BoardId } from '../ids.ts';
import { type Log, reason } from '../log.ts';
import type { KeptHistory, Storage, StoredStretch, StretchInfo } from '../storage/Storage.ts';
import { Turns } from '../Turns.ts';
import { HistoryError } from './HistoryError.ts';
import type { HistoryThread } from './HistoryThread.ts';
import { itemsOf } from './recording/itemsOf.ts';
import type { RecordFrom } from './recording/tasks.ts';

interface MemoriesOptions {
  storage: Storage;
  thread: HistoryThread;
  log: Log;
}

/** What is known of a board's past: its stretches, each following on the one before. */
export type Memory = KeptHistory;

/** So many entries at a time: between two portions somebody else gets their turn. */
const PORTION = 2_000;

/**
 * The memory of each board, kept beside its log and made of it: what has been made is never made
 * again, so a log that is thinned out takes nothing from it. A disk that is full, or has lost a
 * stretch, costs what it cannot hold: what was made is kept here until it fits, and what the log
 * still has is made anew.
 */
export class Memories {
  readonly #storage: Storage;
  readonly #thread: HistoryThread;
  readonly #log: Log;
  /** one thing at a time is done to a board's memory */
  readonly #turns = new Turns<BoardId>();
  /** boards whose memories are being kept up with their logs */
  readonly #keepingUp = new Map<BoardId, Promise<void>>();
  /** stretches that the disk did not take, by their first entry */
  readonly #unkept = new Map<BoardId, Map<number, StoredStretch>>();

  #stopping = false;

  constructor({ storage, thread, log }: MemoriesOptions) {
    this.#storage = storage;
    this.#thread = thread;
    this.#log = log;
  }

  /** A board's memory with all that is in its log by now. */
  complete(board: BoardId): Promise<Memory> {
    return this.#turns.take(board, () => this.#completed(board));
  }

  /** Completes it when nobody waits for that. Failing at it loses nothing: it is completed when it is asked for. */
  keepUp(board: BoardId): void {
    if (this.#stopping || this.#keepingUp.has(board)) return;
    const done = this.complete(board)
      .catch((error: unknown) => {
        const why = reason(error);
        if (!this.#stopping) this.#log.warn('a board’s memory fell behind', { board, why });
      })
      .then(() => void this.#keepingUp.delete(board));
    this.#keepingUp.set(board, done);
  }

  /** Resolves when nothing is being written any more. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#keepingUp.values());
  }

  /**
   * The stretches from which the state at a moment is read, for each of these moments in order, and
   * all in between.
   * @throws {HistoryError}
   */
  async stretchesFor(
    board: BoardId,
    memory: Memory,
    seqs: readonly number[],
  ): Promise<StoredStretch[]> {
    const [first = 0] = seqs;
    const last = seqs.at(-1) ?? first;
    const wanted = neededFor(memory.stretches, first, last);
    const range = { from: wanted[0]?.from ?? 0, to: wanted.at(-1)?.from ?? 0 };
    const read = await this.#read(board, range);
    if (isWhole(wanted, read, last)) return read;
    return this.#turns.take(board, async () => {
      const mended = await this.#mended(board, memory);
      const again = neededFor(mended.stretches, first, last);
      const from = again[0]?.from ?? 0;
      const rows = await this.#read(board, { from, to: again.at(-1)?.from ?? 0 });
      if (!isWhole(again, rows, last)) throw new HistoryError('moment-damaged');
      return rows;
    });
  }

  /**
   * Changes a board's memory as a whole: completes it, hands over what there is, and keeps what is
   * made of it instead.
   */
  rewrite(
    board: BoardId,
    because: 'rewritten' | 'thinned',
    change: (stretches: StoredStretch[]) => Promise<StoredStretch[]>,
  ): Promise<void> {
    return this.#turns.take(board, async () => {
      await this.#completed(board);
      const all = await this.#read(board, { from: 0, to: Number.MAX_SAFE_INTEGER });
      await this.#storage.replaceHistory(board, await change(all), because);
      await this.#forget(board);
    });
  }

  /** A board is gone. */
  forget(board: BoardId): Promise<void> {
    return this.#turns.take(board, () => this.#forget(board));
  }

  async #forget(board: BoardId): Promise<void> {
    this.#unkept.delete(board);
    await this.#thread.forget(board);
  }

  async #completed(board: BoardId): Promise<Memory> {
    let memory = await this.#known(board);
    let after = memory.stretches.at(-1)?.to ?? 0;
    const epochs = await this.#storage.epochs(board);
    for (;;) {
      const read = await this.#storage.entries(board, { after, limit: PORTION });
      if (read.last === after) return memory;
      const { checkpoint } =
        read.damaged.length > 0 || (await this.#storage.damage(board)).length > 0
          ? await this.#storage.load(board)
          : { checkpoint: undefined };
      const task = {
        board,
        after,
        to: read.last,
        items: itemsOf({ ...read, after, epochs, checkpoint }),
      };
      let recorded = await this.#thread.record(task);
      if (recorded === 'forgotten') {
        const from = await this.#from(board, memory, after);
        recorded = await this.#thread.record({ ...task, from });
      }
      if (recorded === 'forgotten') throw new Error('It was said where to begin.');
      await this.#keep(board, recorded.stretches);
      memory = await this.#known(board);
      after = read.last;
      if (this.#stopping || read.damaged.some(({ kind }) => kind === 'rest')) return memory;
    }
  }

  /** What recording goes on from after an entry. */
  async #from(board: BoardId, memory: Memory, after: number): Promise<RecordFrom> {
    const wanted = stretchesFor(memory.stretches, after);
    const range = { from: wanted[0]?.from ?? 0, to: wanted.at(-1)?.from ?? 0 };
    const stretches = wanted.length > 0 ? await this.#read(board, range) : [];
    if (stretches.length < wanted.length) {
      this.#log.error('a stretch of a board’s memory is damaged', { board, after });
    }
    const { checkpoint, entries } = await this.#storage.load(board, { before: after + 1 });
    return {
      stretches: stretches.length < wanted.length ? [] : stretches,
      stateV2: checkpoint?.stateV2,
      updates: entries.map(({ update }) => update),
    };
  }

  /** Makes anew what is lost of a memory, as far as the log still has it. */
  async #mended(board: BoardId, { stretches }: Memory): Promise<Memory> {
    const lost = await this.#firstLost(board, stretches);
    const [begins] = await this.#storage.epochs(board);
    if (lost === undefined || !begins || begins.seq > lost) return this.#known(board);
    this.#log.warn('a board’s memory is made anew from its log', { board, from: lost });
    await this.#forget(board);
    await this.#storage.dropHistory(board, lost);
    return this.#completed(board);
  }

  /** The first entry of what cannot be read. */
  async #firstLost(board: BoardId, stretches: readonly StretchInfo[]): Promise<number | undefined> {
    let next = stretches[0]?.from;
    for (const { from, to } of stretches) {
      if (from !== next) return next;
      const [read] = await this.#read(board, { from, to: from });
      if (!read) return from;
      next = to + 1;
    }
    return undefined;
  }

  async #keep(board: BoardId, stretches: readonly StoredStretch[]): Promise<void> {
    const waiting = this.#unkept.get(board) ?? new Map<number, StoredStretch>();
    for (const stretch of stretches) waiting.set(stretch.from, stretch);
    try {
      await this.#storage.keepHistory(board, [...waiting.values()]);
      this.#unkept.delete(board);
    } catch (error) {
      this.#unkept.set(board, waiting);
      this.#log.warn('a board’s memory could not be kept', { board, why: reason(error) });
    }
  }

  async #known(board: BoardId): Promise<Memory> {
    const { stretches, rewritten } = await this.#storage.history(board);
    const unkept = this.#unkept.get(board);
    if (!unkept) return { stretches, rewritten };
    const all = new Map(stretches.map((info) => [info.from, info]));
    for (const { keyframe, steps: _steps, ...info } of unkept.values()) {
      all.set(info.from, { ...info, hasKeyframe: keyframe !== null });
    }
    return { stretches: [...all.values()].toSorted((a, b) => a.from - b.from), rewritten };
  }

  async #read(board: BoardId, range: { from: number; to: number }): Promise<StoredStretch[]> {
    const kept = await this.#storage.stretches(board, range);
    const all = new Map(kept.map((stretch) => [stretch.from, stretch]));
    for (const [from, stretch] of this.#unkept.get(board) ?? []) {
      if (from >= range.from && from <= range.to) all.set(from, stretch);
    }
    return [...all.values()].toSorted((a, b) => a.from - b.from);
  }
}

/** From the last keyframe before the first moment to the stretch in which the last lies. */
function neededFor(stretches: readonly StretchInfo[], first: number, last: number): StretchInfo[] {
  const [begins] = stretchesFor(stretches, first);
  return begins ? stretches.filter(({ from }) => from >= begins.from && from <= last) : [];
}

/** Whether all that is wanted has been read, each following on the one before, up to a moment. */
function isWhole(
  wanted: readonly StretchInfo[],
  read: readonly StoredStretch[],
  last: number,
): boolean {
  const follows = read.every(({ from }, n) => n === 0 || from === (read[n - 1]?.to ?? 0) + 1);
  return follows && read.length === wanted.length && (read.at(-1)?.to ?? 0) >= last;
}
