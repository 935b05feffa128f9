/** Runs in a process of its own: how much heap a document takes. */
import * as Y from 'yjs';
import { answer } from '../process/Child.ts';
import { heapMb } from '../process/health.ts';

/** More than one, since other things in the heap come and go too. */
const COPIES = 5;

export interface WeighCalls {
  /** MB of heap that a Yjs document with this state takes */
  weigh: (update: Uint8Array) => number;
}

answer<WeighCalls>({
  weigh(update) {
    const before = heapMb();
    const copies = Array.from({ length: COPIES }, () => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, update);
      return doc;
    });
    const weight = (heapMb() - before) / COPIES;
    for (const doc of copies) doc.destroy();
    return weight;
  },
});
