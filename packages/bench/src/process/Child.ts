/**
 * Processes of a benchmark's own, and questions to them: what is measured must not share a core's
 * time, a heap or an event loop with what measures it.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What a process can be asked, by name; questions and answers cross as structured clones. */
export type Calls<A> = { [K in keyof A]: (input: never) => unknown };

interface Question {
  id: number;
  call: string;
  input: unknown;
}
type Answer = { id: number; result: unknown } | { id: number; problem: string };

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** A file that runs in a process of its own and answers what {@link answer} gives it. */
export class Child<A extends Calls<A>> {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(file: string) {
    this.#process = fork(file, {
      serialization: 'advanced',
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#process.on('message', (said: Answer) => {
      const waiting = this.#waiting.get(said.id);
      this.#waiting.delete(said.id);
      if ('problem' in said) waiting?.reject(new Error(said.problem));
      else waiting?.resolve(said.result);
    });
    this.#process.on('exit', (code, signal) => {
      const error = new Error(`${file} ended: ${signal ?? code}.`);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Calls a function of the process; rejects if it threw or the process ended. */
  ask<K extends keyof A & string>(
    call: K,
    input: Parameters<A[K]>[0],
  ): Promise<Awaited<ReturnType<A[K]>>> {
    const id = this.#asked++;
    return new Promise((resolve, reject) => {
      // Both ends are ours, and `A` is what the other end gave to `answer`.
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      const question: Question = { id, call, input };
      this.#process.send(question);
    });
  }

  /** Ends it at once: nothing it holds is wanted any more. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }
}

/** The other end: answers questions with these functions, until the asking process has gone. */
export function answer<A extends Calls<A>>(calls: A): void {
  process.on('message', ({ id, call, input }: Question) => {
    const reply = (body: Answer): void => void process.send?.(body);
    // Asked through `ask`, whose types say that the call exists and what it takes.
    const work = (calls as unknown as Record<string, (input: unknown) => unknown>)[call];
    Promise.resolve()
      .then(() => work?.(input))
      .then(
        (result) => reply({ id, result }),
        (error: unknown) =>
          reply({
            id,
            problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
          }),
      );
  });
  process.on('disconnect', () => process.exit());
}
