import { parentPort } from 'node:worker_threads';
import { placeOf } from './placeOf.ts';
import type { Answered, Asked } from './StandingThread.ts';

/** The far side of `StandingThread`: does one piece of work after another. */
export function answerEach<Task, Answer>(work: (task: Task) => Answer): void {
  const port = parentPort;
  if (!port) throw new Error('This runs as a worker.');
  port.on('message', ({ id, task }: Asked<Task>) => {
    port.postMessage(answered(id, () => work(task)));
  });
}

function answered<Answer>(id: number, work: () => Answer): Answered<Answer> {
  try {
    return { id, answer: work() };
  } catch (error) {
    return { id, failure: placeOf(error) };
  }
}
