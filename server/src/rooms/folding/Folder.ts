import { StandingThread } from '../../threads/StandingThread.ts';
import type { Folded, FoldInput } from './fold.ts';

/** Folds logs into checkpoints on a thread of its own, shared by all rooms. */
export class Folder {
  readonly #thread = new StandingThread<FoldInput, Folded>(
    new URL('./foldWorker.ts', import.meta.url),
  );

  /** The state after a checkpoint and the entries that followed it. */
  fold(input: FoldInput): Promise<Folded> {
    return this.#thread.ask(input);
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }
}
