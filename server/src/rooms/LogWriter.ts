import type { BoardId } from '../ids.ts';
import { type Log, reason } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { LogEntry, NewEpoch, Storage } from '../storage/Storage.ts';
import type { Timing } from '../timing.ts';
import type { Folder } from './folding/Folder.ts';

/** After this many entries, or bytes, a checkpoint spares the next load from reading them. */
const CHECKPOINT_ENTRIES = 500;
const CHECKPOINT_BYTES = 1024 * 1024;

interface LogWriterOptions {
  storage: Storage;
  folder: Folder;
  board: BoardId;
  log: Log;
  metrics: Metrics;
  timing: Timing;
  /** number of the last entry in the log, and of the one the newest checkpoint covers */
  lastSeq: number;
  checkpointSeq: number;
  /** numbers of rows that were damaged when the board was loaded: the room lacks them too */
  knownDamage: ReadonlySet<number>;
  /** the room's state, unless it holds something that is not in the log yet */
  wholeState: () => Uint8Array | undefined;
  /** one has been made, or tried, while people are here: it is time for all else that is made of the log */
  onCheckpoint: () => void;
  onFailing: (error: unknown) => void;
  onRecovered: () => void;
}

/** Writes one board's log, in order, and does not let go of an entry before it is durable. */
export class LogWriter {
  readonly #options: LogWriterOptions;
  #lastSeq: number;
  #checkpointSeq: number;
  #checkpointAt = Date.now();
  #bytesSince = 0;
  #failure: { error: unknown } | undefined;
  #folding: Promise<void> | undefined;
  /** cuts waits short, and makes the next failure final */
  readonly #stop = new AbortController();

  constructor(options: LogWriterOptions) {
    this.#options = options;
    this.#lastSeq = options.lastSeq;
    this.#checkpointSeq = options.checkpointSeq;
  }

  /** Why the last write failed, while it is being tried again. */
  get failure(): { error: unknown } | undefined {
    return this.#failure;
  }

  /** Resolves with true once the entries are durable; with false if it was stopped before they were. */
  async write(entries: LogEntry[]): Promise<boolean> {
    const { storage, board, metrics, timing } = this.#options;
    for (let wait = timing.retryFirstMs; ; wait = Math.min(2 * wait, timing.retryAtMostMs)) {
      try {
        const began = performance.now();
        this.#lastSeq = await storage.append(board, entries);
        metrics.commit(performance.now() - began);
        metrics.traffic.appends += entries.length;
        for (const { update } of entries) this.#bytesSince += update.length;
        this.#setFailure(undefined);
        return true;
      } catch (error) {
        // Whatever it was, the entries are all we have of what people did: keep them and try again.
        this.#setFailure({ error });
      }
      if (this.#stop.signal.aborted) return false;
      await this.#pause(wait);
    }
  }

  /**
   * Starts a checkpoint, made of the log itself beside the room, if one is due. Nothing waits for it,
   * and failing at it loses nothing: the log has it all, and it is due again later.
   */
  checkpointIfDue(): void {
    if (this.#folding !== undefined || !this.#isDue) return;
    this.#folding = this.#keepingState(() => this.#folded()).finally(() => {
      this.#folding = undefined;
      this.#options.onCheckpoint();
    });
  }

  /** Keeps the whole state, as the room has it, if the log has grown since the last time. */
  async checkpoint(stateV2: () => Uint8Array): Promise<void> {
    await this.#folding;
    const seq = this.#lastSeq;
    if (seq === this.#checkpointSeq) return;
    await this.#keepingState(async () => ({ seq, stateV2: stateV2() }));
  }

  /**
   * Begins a new epoch after all that was written.
   * @throws {StorageError} if it was not begun; the one before it goes on
   */
  async beginEpoch(epoch: NewEpoch): Promise<void> {
    await this.#folding;
    this.#lastSeq = await this.#options.storage.beginEpoch(this.#options.board, epoch);
  }

  async #folded(): Promise<{ seq: number; stateV2: Uint8Array }> {
    const { storage, board, folder, log, knownDamage, wholeState } = this.#options;
    const { checkpoint, entries, lastSeq, damaged } = await storage.load(board);
    const updates = entries.map(({ update }) => update);
    const folded = await folder
      .fold({ stateV2: checkpoint?.stateV2, updates })
      .catch((error: unknown) =>
        log.warn('a log could not be folded', { board, why: reason(error) }),
      );
    if (folded) {
      const unreadable = folded.unreadable.map((place) => entries[place]?.seq ?? 0);
      const lost = [...damaged.map(({ seq }) => seq), ...unreadable];
      const news = lost.filter((seq) => !knownDamage.has(seq));
      if (news.length === 0) return { seq: lastSeq, stateV2: folded.stateV2 };
      log.error('stored rows were damaged while their board is open', {
        board,
        seqs: news.join(', '),
      });
    }
    // The room holds what the disk has lost, so its own state is written instead.
    const whole = wholeState();
    if (!whole) throw new Error('the room is in the middle of something; later, then');
    return { seq: this.#lastSeq, stateV2: whole };
  }

  get #isDue(): boolean {
    const many = this.#lastSeq - this.#checkpointSeq >= CHECKPOINT_ENTRIES;
    if (!many && this.#bytesSince < CHECKPOINT_BYTES) return false;
    return Date.now() - this.#checkpointAt >= this.#options.timing.checkpointAtMostEveryMs;
  }

  async #keepingState(make: () => Promise<{ seq: number; stateV2: Uint8Array }>): Promise<void> {
    const { storage, board, log, metrics } = this.#options;
    // Also when it fails: a full disk is not asked again at every tick.
    this.#checkpointAt = Date.now();
    const before = this.#bytesSince;
    try {
      const { seq, stateV2 } = await make();
      await storage.checkpoint(board, seq, stateV2);
      this.#checkpointSeq = seq;
      this.#bytesSince -= before;
      metrics.checkpoint();
    } catch (error) {
      log.warn('a checkpoint could not be written', { board, why: reason(error) });
    }
  }

  /** A write that fails from now on is given up. */
  stop(): void {
    this.#stop.abort();
  }

  #setFailure(failure: { error: unknown } | undefined): void {
    const before = this.#failure;
    this.#failure = failure;
    const { log, board, onFailing, onRecovered } = this.#options;
    if (failure && !before) {
      log.error('storage fails; changes are held and tried again', {
        board,
        why: reason(failure.error),
      });
      onFailing(failure.error);
    } else if (before && !failure) {
      log.info('storage works again', { board });
      onRecovered();
    }
  }

  async #pause(ms: number): Promise<void> {
    const { signal } = this.#stop;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
    });
  }
}
