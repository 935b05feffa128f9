import { Worker } from 'node:worker_threads';
import { AtOnce } from './AtOnce.ts';

/** A piece of work that did not come to an end in time, or asked for more memory than there is for it. */
export class ThreadGaveUpError extends Error {
  override name = 'ThreadGaveUpError';
}

export interface ThreadOptions {
  /** after so long it is given up */
  timeoutMs: number;
  /** so much it may keep at once, in MB */
  memoryMb: number;
}

/** What a thread that {@link answerOnce} runs on says in the end. */
export type ThreadAnswer = { output: unknown } | { failure: string };

/** A thread that has answered ends by itself; after so long (ms) it is stopped. */
const LINGER_MS = 1_000;

/** Each takes a processor and some hundred MB, and those who draw meanwhile need one too. */
const threads = new AtOnce(2);

/**
 * Does one piece of work on a thread of its own, beside all that is live; when there are too many, it
 * waits for its turn. `file` is a module that calls {@link answerOnce} with what does it.
 *
 * @throws {ThreadGaveUpError}
 */
export function inThread(file: URL, input: unknown, options: ThreadOptions): Promise<unknown> {
  return threads.do(() => start(file, input, options));
}

function start(
  file: URL,
  input: unknown,
  { timeoutMs, memoryMb }: ThreadOptions,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // What it prints may quote what somebody wrote.
      stdout: true,
      stderr: true,
    });
    // A server that has nothing else to do may end.
    worker.unref();
    worker.stdout.resume();
    worker.stderr.resume();
    let settle: (() => void) | undefined;
    const stop = (): void => void worker.terminate();
    const end = setTimeout(() => {
      settle ??= () => reject(new ThreadGaveUpError(`It took longer than ${timeoutMs} ms.`));
      stop();
    }, timeoutMs).unref();
    worker.on('message', (answer: ThreadAnswer) => {
      settle ??= () => {
        if ('output' in answer) resolve(answer.output);
        else reject(new Error(answer.failure));
      };
      setTimeout(stop, LINGER_MS).unref();
    });
    worker.on('error', (cause: unknown) => {
      const outOfMemory =
        cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle ??= () =>
        reject(outOfMemory ? new ThreadGaveUpError('It took too much memory.', { cause }) : cause);
    });
    // Not before: where one thread is stopped while another starts, Node has been seen to crash.
    worker.on('exit', (code) => {
      clearTimeout(end);
      settle ??= () => reject(new Error(`The thread ended with ${code} and had nothing to say.`));
      settle();
    });
  });
}
