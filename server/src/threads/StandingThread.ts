import { Worker } from 'node:worker_threads';

/** What goes to a thread that {@link answerEach} runs on. */
export interface Asked<Task> {
  id: number;
  task: Task;
}

/** What comes back from it. */
export type Answered<Answer> = { id: number; answer: Answer } | { id: number; failure: string };

interface Waiting<Answer> {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/**
 * A thread for one kind of work, started when first needed and kept: what asks often should not wait
 * for a thread to start. What it is asked it does one after another. `file` is a module that calls
 * `answerEach` with what does it.
 */
export class StandingThread<Task, Answer> {
  readonly #file: URL;
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #lastId = 0;
  #stopped = false;

  constructor(file: URL) {
    this.#file = file;
  }

  ask(task: Task): Promise<Answer> {
    if (this.#stopped) return Promise.reject(new Error('The server is stopping.'));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#running().postMessage({ id, task } satisfies Asked<Task>);
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#file);
    // A server that has nothing else to do may end.
    worker.unref();
    worker.on('message', (answered: Answered<Answer>) => this.#onAnswer(answered));
    worker.on('error', (error) => this.#onEnd(worker, error));
    worker.on('exit', () => this.#onEnd(worker, new Error('The thread ended.')));
    this.#worker = worker;
    return worker;
  }

  #onAnswer(answered: Answered<Answer>): void {
    const waiting = this.#waiting.get(answered.id);
    this.#waiting.delete(answered.id);
    if ('answer' in answered) waiting?.resolve(answered.answer);
    else waiting?.reject(new Error(answered.failure));
  }

  /** Whoever waits is told; what is asked next starts another thread. */
  #onEnd(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
