import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer } from './inThread.ts';
import { placeOf } from './placeOf.ts';

/** The far side of `inThread`: does the work and says what came of it. */
export async function answerOnce(work: (input: never) => unknown): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This runs as a worker.');
  const say = (answer: ThreadAnswer): void => port.postMessage(answer);
  try {
    // Whoever starts a worker gives it what it takes.
    say({ output: await work(workerData as never) });
  } catch (error) {
    say({ failure: placeOf(error) });
  }
}
