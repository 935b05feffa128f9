import type { Moment, NamedMoment } from '@gapboard/history';
import { type BoardId, type MomentId, newMomentId, type ParticipantId } from '../ids.ts';
import { hashOfToken, type Secrets } from '../secrets.ts';
import type { Board, Storage, StoredMoment } from '../storage/Storage.ts';
import type { History } from './History.ts';
import { HistoryError } from './HistoryError.ts';
import { timeOf, ticksOf } from './ticks.ts';

/** More than this nobody finds one among. */
const MOMENTS_MAX = 200;

/** Moments that have a name, and links to them. */
export class Moments {
  readonly #storage: Storage;
  readonly #secrets: Secrets;
  readonly #history: History;

  constructor(storage: Storage, secrets: Secrets, history: History) {
    this.#storage = storage;
    this.#secrets = secrets;
    this.#history = history;
  }

  /** @throws {HistoryError} */
  async name(
    board: BoardId,
    { seq, name }: { seq: number; name: string },
    by: { id: ParticipantId; name: string },
  ): Promise<NamedMoment> {
    const at = await this.#when(board, seq);
    if ((await this.#storage.moments(board)).length >= MOMENTS_MAX) {
      throw new HistoryError('moments-full');
    }
    const moment = { id: newMomentId(), seq, at, name, by: by.id };
    await this.#storage.addMoment(board, moment);
    return { ...moment, by: by.name, isShared: false };
  }

  /** `false` if there is no such moment. */
  drop(board: BoardId, id: MomentId): Promise<boolean> {
    return this.#storage.dropMoment(board, id);
  }

  /** What opens the moment to anyone who has it, the same each time until it is taken back; `undefined` if there is no such moment. */
  async share(board: BoardId, id: MomentId): Promise<string | undefined> {
    const moment = await this.#find(board, id);
    if (!moment) return undefined;
    const shares = moment.isShared ? moment.shares : moment.shares + 1;
    const token = this.#secrets.momentToken(board, id, shares);
    const hash = hashOfToken(token);
    if (!moment.isShared && hash) await this.#storage.shareMoment(board, id, hash);
    return token;
  }

  /** The link opens nothing any more; `false` if there is no such moment. */
  async unshare(board: BoardId, id: MomentId): Promise<boolean> {
    if (!(await this.#find(board, id))) return false;
    await this.#storage.shareMoment(board, id, null);
    return true;
  }

  async open(token: string): Promise<{ board: Board; moment: StoredMoment } | undefined> {
    const hash = hashOfToken(token);
    const found = hash && (await this.#storage.momentByHash(hash));
    const board = found && (await this.#storage.board(found.board));
    return board && { board, moment: found.moment };
  }

  async #find(board: BoardId, id: MomentId): Promise<StoredMoment | undefined> {
    return (await this.#storage.moments(board)).find((moment) => moment.id === id);
  }

  async #when(board: BoardId, seq: Moment['seq']): Promise<Moment['at']> {
    const { stretches } = await this.#history.complete(board);
    const last = stretches.at(-1)?.to ?? 0;
    const at = timeOf(ticksOf(stretches), seq);
    if (at === undefined || seq > last) throw new HistoryError('moment-unknown');
    return at;
  }
}
