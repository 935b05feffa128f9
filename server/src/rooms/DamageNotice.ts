import { encodeNotice } from '@gapboard/sync';
import type { BoardId } from '../ids.ts';
import { type Log, reason } from '../log.ts';
import type { KnownDamage, Storage } from '../storage/Storage.ts';
import type { Connection } from './Connection.ts';
import { notices } from './notices.ts';

/** Tells a board's facilitators, each once while it is loaded, what of it the disk has damaged. */
export class DamageNotice {
  /** every row of this board that could not be read, ever */
  readonly rows: readonly KnownDamage[];
  readonly #board: BoardId;
  readonly #storage: Storage;
  readonly #log: Log;
  readonly #fresh: readonly KnownDamage[];
  readonly #told = new Set<string>();

  constructor(
    board: BoardId,
    rows: readonly KnownDamage[],
    { storage, log }: { storage: Storage; log: Log },
  ) {
    this.rows = rows;
    this.#board = board;
    this.#storage = storage;
    this.#log = log;
    this.#fresh = rows.filter(({ told }) => !told);
  }

  /** To be called when a facilitator comes in. */
  tell(connection: Connection): void {
    const { participantId, gapboard } = connection;
    if (this.#fresh.length === 0 || !gapboard || this.#told.has(participantId)) return;
    this.#told.add(participantId);
    const entries = this.#fresh.filter(({ kind }) => kind !== 'checkpoint').length;
    connection.send(encodeNotice(notices.damaged(entries)));
    this.#storage.damageTold(this.#board).catch((error: unknown) => {
      // Then it is said again next time.
      this.#log.warn('that damage was told could not be written down', {
        board: this.#board,
        why: reason(error),
      });
    });
  }
}
