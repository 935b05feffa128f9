import { StandingThread } from '../threads/StandingThread.ts';
import type { RecordTask, Recorded } from './recording/tasks.ts';
import type { ReadAnswers, ReadTask } from './reading/tasks.ts';

/** What the thread that works on memories can be asked. */
export type HistoryTask =
  | { do: 'record'; task: RecordTask }
  | { do: 'forget'; board: string }
  | { do: 'read'; task: ReadTask };

/** Makes boards' memories and reads them, on a thread where nobody draws. */
export class HistoryThread {
  readonly #thread = new StandingThread<HistoryTask, unknown>(
    new URL('./historyWorker.ts', import.meta.url),
  );

  record(task: RecordTask): Promise<Recorded> {
    // The far side answers each task with what is said of it here.
    return this.#thread.ask({ do: 'record', task }) as Promise<Recorded>;
  }

  /** Lets go of all it still knows of a board. */
  async forget(board: string): Promise<void> {
    await this.#thread.ask({ do: 'forget', board });
  }

  read<T extends ReadTask>(task: T): Promise<ReadAnswers[T['kind']]> {
    return this.#thread.ask({ do: 'read', task }) as Promise<ReadAnswers[T['kind']]>;
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }
}
