import { createHash } from 'node:crypto';
import { renewed } from '@gapboard/sync';
import * as Y from 'yjs';

/**
 * The first entry of a new epoch: everything that shows, and nothing of what was. It follows from
 * the document before it and the epoch's id alone.
 */
export function seedOf(doc: Y.Doc, epoch: string): Uint8Array {
  const fresh = renewed(doc, clientOf(epoch));
  const update = Y.encodeStateAsUpdate(fresh);
  fresh.destroy();
  return update;
}

/** Yjs client ids are 32 bits. */
function clientOf(epoch: string): number {
  return createHash('sha256').update(epoch).digest().readUInt32BE(0);
}
