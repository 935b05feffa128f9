/** Runs in a process of its own: how much heap a document takes. */
import * as Y from 'yjs';
import { answer } from '../process/Child.ts';

/** More than one, since other things in the heap come and go too. */
const COPIES = 5;

export interface WeighCalls {
  /** MB of heap that a Yjs document with this state takes */
  weigh: (update: Uint8Array) => number;
}

function heapUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

answer<WeighCalls>({
  weigh(update) {
    const before = heapUsed();
    const copies = Array.from({ length: COPIES }, () => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, update);
      return doc;
    });
    const weight = (heapUsed() - before) / COPIES / 1e6;
    for (const doc of copies) doc.destroy();
    return weight;
  },
});
