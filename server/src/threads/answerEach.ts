import { parentPort } from 'node:worker_threads';
import { giveWay } from './giveWay.ts';
import { placeOf } from './placeOf.ts';
import type { Answered, Asked } from './StandingThread.ts';

/** The far side of `StandingThread`: does one piece of work after another. */
export function answerEach(work: (task: never) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error('This runs as a worker.');
  giveWay();
  port.on('message', ({ id, task }: Asked<unknown>) => {
    // Whoever starts a worker gives it what it takes.
    port.postMessage(answered(id, () => work(task as never)));
  });
}

function answered(id: number, work: () => unknown): Answered<unknown> {
  try {
    return { id, answer: work() };
  } catch (error) {
    return { id, failure: placeOf(error) };
  }
}
