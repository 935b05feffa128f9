import {
  type BoardState,
  changesOfRecord,
  type Restored,
  type RestoreUndone,
  type RestoreWhat,
  stateOf,
} from '@gapboard/history';
import type { UnknownRecord } from '@gapboard/board';
import { deleteRecord, readRecords, recordsOf, writeRecords } from '@gapboard/sync';
import type { BoardId } from '../ids.ts';
import type { Person } from '../people.ts';
import { notices } from '../rooms/notices.ts';
import type { Room } from '../rooms/Room.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import { takeSnapshot } from '../rooms/snapshots.ts';
import type { Storage } from '../storage/Storage.ts';
import type { Timing } from '../timing.ts';
import { Turns } from '../Turns.ts';
import type { History } from './History.ts';
import { HistoryError } from './HistoryError.ts';
import { asItWas } from './restoring/asItWas.ts';
import { isSessionId } from './sessionRecords.ts';
import { seqBy, ticksOf } from './ticks.ts';

interface RestoresOptions {
  storage: Storage;
  rooms: Rooms;
  history: History;
  timing: Pick<Timing, 'busyMs'>;
}

type Who = Person['participant'];

/** What is known of when an entry was made is not finer than this. */
const TICK_MS = 10_000;
const UNDO = /^\d{1,15}$/;
const SERVER = 'server';

/**
 * Brings back what was on a board, as new edits by whoever asks: nothing leaves its history, and
 * what others write meanwhile goes on. Each can be undone, as long as nobody has gone on from it.
 */
export class Restores {
  readonly #storage: Storage;
  readonly #rooms: Rooms;
  readonly #history: History;
  readonly #busyMs: number;
  readonly #turns = new Turns<BoardId>();

  constructor({ storage, rooms, history, timing }: RestoresOptions) {
    this.#busyMs = timing.busyMs;
    this.#storage = storage;
    this.#rooms = rooms;
    this.#history = history;
  }

  /** @throws {HistoryError | StorageError} and nothing was changed */
  restore(board: BoardId, who: Who, seq: number, what: RestoreWhat): Promise<Restored> {
    return this.#turns.take(board, async () => {
      const [then] = await this.#history.states(board, [seq]);
      if (!then) throw new HistoryError('moment-unknown');
      return this.#rooms.use(board, async (room) => {
        const { id, name } = await takeSnapshot(this.#storage, room, {
          name: BEFORE[what.kind],
          kind: 'before-restore',
          by: who.id,
        });
        const before = { id, name };
        await room.stored();
        const { upTo, busy } = await this.#writingNow(board, who);
        const state = stateOf(room.removed.allowed(then.records));
        const { put, remove, kept } = asItWas(what, state, readRecords(room.doc).live, busy);
        const restored = [...put.map((record) => record.id as string), ...remove].filter(
          (one) => !room.removed.has(one),
        );
        if (restored.length === 0) return { restored, kept, before, undo: null };
        write(room, who, { put, remove: remove.filter((one) => !room.removed.has(one)) });
        await room.stored();
        room.tell(notices.broughtBack(who.name, what.kind, restored.length));
        const undo = await this.#stepOf(board, who, upTo, restored);
        return { restored, kept, before, undo };
      });
    });
  }

  /**
   * Takes a restoration back, but for what others have changed since.
   * @throws {HistoryError | StorageError} and nothing was changed
   */
  undo(board: BoardId, who: Who, token: string): Promise<RestoreUndone> {
    return this.#turns.take(board, async () => {
      const seq = UNDO.test(token) ? Number(token) : 0;
      const { ids, before, after } = await this.#restoration(board, seq);
      return this.#rooms.use(board, async (room) => {
        const now = readRecords(room.doc).live;
        const isAsRestored = (id: string): boolean =>
          changesOfRecord(now.get(id), after.get(id)).length === 0;
        const own = ids.filter((id) => isAsRestored(id) && !room.removed.has(id));
        const put = own.flatMap((id) => before.get(id) ?? []);
        const remove = own.filter((id) => !before.has(id));
        write(room, who, { put, remove });
        await room.stored();
        return { restored: own, kept: ids.filter((id) => !own.includes(id)) };
      });
    });
  }

  /** What others have changed in the last seconds, and the last entry that was looked at. */
  async #writingNow(board: BoardId, who: Who): Promise<{ upTo: number; busy: Set<string> }> {
    const { stretches } = await this.#history.complete(board);
    const upTo = stretches.at(-1)?.to ?? 0;
    const since = Date.now() - this.#busyMs;
    const from = seqBy(ticksOf(stretches), since - TICK_MS) ?? stretches[0]?.from ?? 0;
    const steps = await this.#history.steps(board, from, upTo);
    const others = steps.filter(({ at, by }) => at >= since && by !== who.id && by !== SERVER);
    return { upTo, busy: new Set(others.flatMap(({ ids }) => ids)) };
  }

  /** The number of the entry by which somebody has just written these records. */
  async #stepOf(
    board: BoardId,
    who: Who,
    after: number,
    ids: readonly string[],
  ): Promise<string | null> {
    const steps = await this.#history.steps(board, after);
    const own = steps.find((step) => step.by === who.id && ids.some((id) => step.ids.includes(id)));
    return own ? String(own.seq) : null;
  }

  async #restoration(
    board: BoardId,
    seq: number,
  ): Promise<{ ids: string[]; before: BoardState; after: BoardState }> {
    const { stretches } = await this.#history.complete(board);
    const [first, last] = [stretches[0], stretches.at(-1)];
    const isKnown = first && last && seq > first.from && seq <= last.to;
    if (!isKnown) throw new HistoryError('restore-unknown');
    const [step] = await this.#history.steps(board, seq - 1, seq);
    const [before, after] = await this.#history.states(board, [seq - 1, seq]);
    if (!step || !before || !after) throw new HistoryError('restore-unknown');
    const ids = step.ids.filter((id) => !isSessionId(id));
    return { ids, before: stateOf(before.records), after: stateOf(after.records) };
  }
}

/** The names of the snapshots that are taken first. */
const BEFORE = {
  whole: 'Before bringing back an earlier moment',
  area: 'Before bringing back a part of an earlier moment',
  records: 'Before bringing back something from an earlier moment',
} as const satisfies Record<RestoreWhat['kind'], string>;

function write(
  room: Room,
  who: Who,
  { put, remove }: { put: UnknownRecord[]; remove: readonly string[] },
): void {
  room.edit(who.id, (origin) => {
    room.doc.transact(() => {
      for (const id of remove) {
        const map = recordsOf(room.doc).get(id);
        if (map) deleteRecord(map);
      }
      writeRecords(room.doc, put);
    }, origin);
  });
}
