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
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // What it says while it ends is nobody's business any more.
      worker.on('error', () => undefined);
      void worker.terminate();
      settle();
    };
    const timer = setTimeout(
      () => end(() => reject(new ThreadGaveUpError(`It took longer than ${timeoutMs} ms.`))),
      timeoutMs,
    ).unref();
    worker.once('message', (answer: ThreadAnswer) => {
      end(() => ('output' in answer ? resolve(answer.output) : reject(new Error(answer.failure))));
    });
    worker.once('error', (cause: unknown) => {
      const outOfMemory =
        cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() =>
        reject(outOfMemory ? new ThreadGaveUpError('It took too much memory.', { cause }) : cause),
      );
    });
    worker.once('exit', (code) => {
      end(() => reject(new Error(`The thread ended with ${code} and had nothing to say.`)));
    });
  });
}
