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

/** The structs of an update that a document does not have, or not all of. */
export function newStructs(doc: Y.Doc, { structs }: DecodedUpdate): (Y.Item | Y.GC)[] {
  return structs.filter(
    (struct): struct is Y.Item | Y.GC =>
      !(struct instanceof Y.Skip) &&
      struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client),
  );
}

/** The items of a document that an update deletes and that are not deleted yet. */
export function* newDeletions(doc: Y.Doc, { ds }: DecodedUpdate): Iterable<Y.Item> {
  for (const [client, ranges] of ds.clients) {
    const structs = doc.store.clients.get(client);
    const state = Y.getState(doc.store, client);
    if (!structs) continue;
    for (const { clock, len } of ranges) {
      if (clock >= state) continue;
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
        const struct = structs[at];
        if (!struct || struct.id.clock >= clock + len) break;
        if (struct instanceof Y.Item && !struct.deleted) yield struct;
      }
    }
  }
}

/** Whether a document has all of an update already, insertions and deletions: an honest viewer's answer to step 1 has nothing else. */
export function hasAllOf(doc: Y.Doc, update: DecodedUpdate): boolean {
  if (newStructs(doc, update).length > 0) return false;
  for (const [client, ranges] of update.ds.clients) {
    const state = Y.getState(doc.store, client);
    if (ranges.some(({ clock, len }) => clock + len > state)) return false;
  }
  for (const _ of newDeletions(doc, update)) return false;
  return true;
}

/**
 * Whether a document has everything an update builds on. Yjs would keep one that comes too early in
 * the document and integrate it with somebody else's later update, as if it were theirs.
 * @throws {FrameError} if it builds on itself
 */
export function isComplete(doc: Y.Doc, update: DecodedUpdate): boolean {
  const reach = new Map<number, number>();
  const reachOf = (client: number): number => reach.get(client) ?? Y.getState(doc.store, client);
  for (const struct of update.structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip) continue;
    if (clock > reachOf(client)) return false;
    reach.set(client, Math.max(reachOf(client), clock + struct.length));
  }
  for (const struct of update.structs) {
    if (!(struct instanceof Y.Item)) continue;
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (!(id instanceof Y.ID)) continue;
      if (id.client === struct.id.client && id.clock >= struct.id.clock) {
        throw new FrameError('The update builds on itself.');
      }
      if (id.clock >= reachOf(id.client)) return false;
    }
  }
  for (const [client, ranges] of update.ds.clients) {
    const end = reachOf(client);
    if (ranges.some(({ clock, len }) => clock + len > end)) return false;
  }
  return true;
}
