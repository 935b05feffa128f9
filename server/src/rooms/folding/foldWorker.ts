/** The far side of `Folder`: folds one log after another, on a thread where nobody waits. */
import { parentPort } from 'node:worker_threads';
import { fold } from './fold.ts';
import type { FoldAnswer, FoldTask } from './Folder.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker.');

port.on('message', ({ id, input }: FoldTask) => {
  port.postMessage(answer(id, input));
});

function answer(id: number, input: FoldTask['input']): FoldAnswer {
  try {
    return { id, folded: fold(input) };
  } catch (error) {
    return { id, failure: String(error) };
  }
}
