import { Worker } from 'node:worker_threads';
import type { Folded, FoldInput } from './fold.ts';

export interface FoldTask {
  id: number;
  input: FoldInput;
}

export type FoldAnswer = { id: number; folded: Folded } | { id: number; failure: string };

interface Waiting {
  resolve: (folded: Folded) => void;
  reject: (error: Error) => void;
}

/** Folds logs into checkpoints on a thread of its own, started when first needed and shared by all rooms. */
export class Folder {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #stopped = false;

  /** The state after a checkpoint and the entries that followed it. */
  fold(input: FoldInput): Promise<Folded> {
    if (this.#stopped) return Promise.reject(new Error('The server is stopping.'));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#running().postMessage({ id, input } satisfies FoldTask);
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./foldWorker.ts', import.meta.url));
    // A server that has nothing else to do may end.
    worker.unref();
    worker.on('message', (answer: FoldAnswer) => this.#onAnswer(answer));
    worker.on('error', (error) => this.#onEnd(worker, error));
    worker.on('exit', () => this.#onEnd(worker, new Error('The folding thread ended.')));
    this.#worker = worker;
    return worker;
  }

  #onAnswer(answer: FoldAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('folded' in answer) waiting?.resolve(answer.folded);
    else waiting?.reject(new Error(answer.failure));
  }

  /** Whoever waits is told; the next fold starts another thread. */
  #onEnd(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
