import { FrameError } from '@gapboard/sync';
import * as Y from 'yjs';

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/**
 * Reads an update to its end without touching a document: Yjs would integrate the first half of a
 * damaged one before it found out.
 * @throws {FrameError}
 */
export function decodeUpdate(update: Uint8Array): DecodedUpdate {
  try {
    return Y.decodeUpdate(update);
  } catch (cause) {
    throw new FrameError('The update is cut short or damaged.', { cause });
  }
}

/**
 * The client ids it speaks of.
 * @throws {FrameError} if the bytes are not a state vector
 */
export function checkStateVector(stateVector: Uint8Array): number[] {
  try {
    return [...Y.decodeStateVector(stateVector).keys()];
  } catch (cause) {
    throw new FrameError('The state vector is damaged.', { cause });
  }
}

/** Whether an update is of another document: one of these clients wrote some of what it holds, or deletes. */
export function isOfAnother({ structs, ds }: DecodedUpdate, clients: ReadonlySet<number>): boolean {
  if (clients.size === 0) return false;
  return (
    structs.some(({ id }) => clients.has(id.client)) ||
    [...ds.clients.keys()].some((client) => clients.has(client))
  );
}

/** Whether a document has all of an update already, insertions and deletions: an honest viewer's answer to step 1 has nothing else. */
export function hasAllOf(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    if (struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client)) return false;
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      if (!isDeleted(doc, client, clock, clock + len)) return false;
    }
  }
  return true;
}

function isDeleted(doc: Y.Doc, client: number, from: number, to: number): boolean {
  if (to > Y.getState(doc.store, client)) return false;
  const structs = doc.store.clients.get(client) ?? [];
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
    const struct = structs[at];
    if (!struct || struct.id.clock >= to) break;
    if (!struct.deleted) return false;
  }
  return true;
}
