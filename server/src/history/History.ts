import type { Role } from '@gapboard/board';
import { redact } from '@gapboard/board/privacy';
import type {
  BoardAt,
  Comparison,
  HistoryOutline,
  Moment,
  ReplayScript,
  SharedMoment,
} from '@gapboard/history';
import type { BoardId } from '../ids.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { Board, Storage } from '../storage/Storage.ts';
import { HistoryError } from './HistoryError.ts';
import type { HistoryThread } from './HistoryThread.ts';
import { hiddenNow, NO_VEIL } from './hiddenNow.ts';
import type { Memories, Memory } from './Memories.ts';
import { outlineOf } from './outline.ts';
import type { PackedJson } from './reading/packedJson.ts';
import type { StateRead, StepRead, Veil } from './reading/tasks.ts';

interface HistoryOptions {
  storage: Storage;
  rooms: Rooms;
  memories: Memories;
  thread: HistoryThread;
}

/** What boards' memories can be asked. What goes out as it is comes packed. */
export class History {
  readonly #storage: Storage;
  readonly #rooms: Rooms;
  readonly #memories: Memories;
  readonly #thread: HistoryThread;

  constructor({ storage, rooms, memories, thread }: HistoryOptions) {
    this.#storage = storage;
    this.#rooms = rooms;
    this.#memories = memories;
    this.#thread = thread;
  }

  /** @throws {HistoryError} */
  async outline(board: BoardId): Promise<HistoryOutline> {
    const [memory, snapshots, moments, members] = await Promise.all([
      this.#memories.complete(board),
      this.#storage.snapshots(board),
      this.#storage.moments(board),
      this.#storage.members(board),
    ]);
    const outline = outlineOf({ memory, snapshots, moments, members });
    if (!outline) throw new HistoryError('moment-unknown');
    return outline;
  }

  /**
   * The last moment by a time (epoch ms), to the entry: the outline's ticks are coarser. Of a time
   * before the first it is the first.
   * @throws {HistoryError}
   */
  async momentBy(board: BoardId, at: number): Promise<Moment> {
    const memory = await this.#memories.complete(board);
    const found = memory.stretches.findLast(({ fromAt }) => fromAt <= at) ?? memory.stretches[0];
    if (!found) throw new HistoryError('moment-unknown');
    const { from, to, fromAt } = found;
    const stretches = await this.#memories.stretchesFor(board, memory, [from, to]);
    const steps = await this.#thread.read({ kind: 'steps', stretches, from: from - 1, to });
    const last = steps.findLast((step) => step.at <= at);
    return last ? { seq: last.seq, at: last.at } : { seq: from, at: fromAt };
  }

  /**
   * What was on the board at a moment, as somebody of this role may see it now.
   * @throws {HistoryError}
   */
  async at(board: BoardId, seq: number, role: Role): Promise<PackedJson<BoardAt>> {
    const stretches = await this.#stretches(board, [seq]);
    return this.#thread.read({
      kind: 'at',
      stretches,
      seq,
      veil: await this.#veil(board, role),
    });
  }

  /**
   * The same for anyone who was given the moment's link.
   * @throws {HistoryError}
   */
  async shared(
    board: Board,
    { seq, name }: { seq: number; name: string },
  ): Promise<PackedJson<SharedMoment>> {
    const stretches = await this.#stretches(board.id, [seq]);
    const about = { title: redact(board.title), name: redact(name) };
    const veil = await this.#veil(board.id);
    return this.#thread.read({ kind: 'shared', stretches, seq, veil, ...about });
  }

  /**
   * What became of each thing between two moments.
   * @throws {HistoryError}
   */
  async compare(
    board: BoardId,
    from: number,
    to: number,
    role: Role,
  ): Promise<PackedJson<Comparison>> {
    const stretches = await this.#stretches(board, [from, to]);
    const veil = await this.#veil(board, role);
    return this.#thread.read({ kind: 'compare', stretches, from, to, veil });
  }

  /**
   * A performance of a drawing or of the whole board.
   * @throws {HistoryError}
   */
  async replay(board: Board, drawing: string | undefined): Promise<PackedJson<ReplayScript>> {
    const memory = await this.#memories.complete(board.id);
    const [first, last] = [memory.stretches[0], memory.stretches.at(-1)];
    if (!first || !last) throw new HistoryError('replay-empty');
    const members = await this.#storage.members(board.id);
    const answer = await this.#thread.read({
      kind: 'replay',
      stretches: await this.#memories.stretchesFor(board.id, memory, [first.from, last.to]),
      title: redact(board.title),
      drawing,
      veil: await this.#veil(board.id),
      roles: Object.fromEntries(members.map(({ id, role }) => [id, role])),
    });
    if ('problem' in answer) throw new HistoryError(answer.problem);
    return answer.script;
  }

  /**
   * All that was on the board at each of these moments, which stand in order.
   * @throws {HistoryError}
   */
  async states(board: BoardId, seqs: readonly number[]): Promise<StateRead[]> {
    const stretches = await this.#stretches(board, seqs);
    return this.#thread.read({ kind: 'states', stretches, seqs });
  }

  /**
   * Who changed what after one moment and up to another; `to` left out: until now.
   * @throws {HistoryError}
   */
  async steps(board: BoardId, from: number, to?: number): Promise<StepRead[]> {
    const memory = await this.#memories.complete(board);
    const end = to ?? memory.stretches.at(-1)?.to ?? 0;
    if (from >= end) return [];
    const stretches = await this.#memories.stretchesFor(board, memory, [from, end]);
    return this.#thread.read({ kind: 'steps', stretches, from, to: end });
  }

  /** A board's memory with all that is in its log by now. */
  complete(board: BoardId): Promise<Memory> {
    return this.#memories.complete(board);
  }

  async #stretches(board: BoardId, seqs: readonly number[]) {
    const memory = await this.#memories.complete(board);
    const [first, last] = [memory.stretches[0]?.from, memory.stretches.at(-1)?.to];
    const isKnown = (seq: number): boolean =>
      first !== undefined && last !== undefined && seq >= first && seq <= last;
    if (!seqs.every(isKnown)) throw new HistoryError('moment-unknown');
    return this.#memories.stretchesFor(board, memory, seqs);
  }

  /** What is hidden now from somebody of this role, or from anyone. */
  #veil(board: BoardId, role?: Role): Promise<Veil> {
    if (role === 'facilitator') return Promise.resolve(NO_VEIL);
    return this.#rooms.use(board, async ({ doc }) => hiddenNow(doc));
  }
}
