import type { BoardId } from '../ids.ts';
import { type Log, reason } from '../log.ts';
import { mayHeal } from '../rooms/epochs/bloat.ts';
import type { Folder } from '../rooms/folding/Folder.ts';
import type { Storage } from '../storage/Storage.ts';
import type { Timing } from '../timing.ts';
import { foldLogTo } from './foldLog.ts';
import { memoryAfter } from './inMemory.ts';
import type { Memories } from '../history/Memories.ts';
import type { Scouring } from './Scouring.ts';

export interface ThinningOptions {
  storage: Storage;
  memories: Pick<Memories, 'rewrite'>;
  folder: Folder;
  scouring: Scouring;
  log: Log;
  timing: Pick<Timing, 'thinEveryMs'>;
  /** how long a board's history is kept, in days */
  days: number;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * Lets go of what is older than the operator has it kept: what happened on boards before then, and
 * the versions of them that nobody has named. What is on a board stays, whatever its age, as do
 * versions with a name.
 */
export class Thinning {
  readonly #options: ThinningOptions;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(options: ThinningOptions) {
    this.#options = options;
  }

  /** Thins all boards now, and again every day. */
  start(): void {
    const run = (): void => {
      this.#running ??= this.run().finally(() => {
        this.#running = undefined;
      });
    };
    run();
    this.#timer = setInterval(run, this.#options.timing.thinEveryMs);
  }

  /** Resolves when nothing is being let go of any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Thins each board by itself: one that cannot be waits for the next time, and holds up no other. */
  async run(): Promise<void> {
    const { storage, scouring, log, days } = this.#options;
    const before = Date.now() - days * DAY_MS;
    let thinned = 0;
    try {
      for (const board of await storage.boardIds()) {
        if (this.#stopped) return;
        if (await this.#tried(board, before)) thinned++;
      }
      if (thinned === 0) return;
      await scouring.done();
      log.info('what was older than it is kept has been let go of', { boards: thinned, days });
    } catch (error) {
      log.error('old history could not be let go of; it is tried again', { why: reason(error) });
    }
  }

  async #tried(board: BoardId, before: number): Promise<boolean> {
    try {
      return await this.#thin(board, before);
    } catch (error) {
      this.#options.log.error('a board’s old history could not be let go of', {
        board,
        why: reason(error),
      });
      return false;
    }
  }

  /** Whether there was anything to let go of. */
  async #thin(board: BoardId, before: number): Promise<boolean> {
    const { storage, log } = this.#options;
    const old = (await storage.snapshots(board)).filter(
      ({ kind, at }) => kind !== 'named' && at < before,
    );
    await storage.dropSnapshots(
      board,
      old.map(({ id }) => id),
    );
    const seq = await storage.lastEntryBefore(board, before);
    const [begins] = await storage.epochs(board);
    if (!begins || seq <= begins.seq) return old.length > 0;
    if (mayHeal(await storage.damage(board))) {
      log.warn('a board’s old history is kept while its damage may yet be mended', { board });
      return old.length > 0;
    }
    return (await this.#thinTo(board, seq)) || old.length > 0;
  }

  async #thinTo(board: BoardId, seq: number): Promise<boolean> {
    const { storage, memories, log } = this.#options;
    await memories.rewrite(board, 'thinned', async (stretches) => memoryAfter(stretches, seq));
    for (const moment of await storage.moments(board)) {
      if (moment.seq <= seq) await storage.dropMoment(board, moment.id);
    }
    if (await foldLogTo(board, this.#options, seq)) return true;
    log.warn('a damaged log was not thinned', { board });
    return false;
  }
}
