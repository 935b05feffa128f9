import * as Y from 'yjs';

/** What a checkpoint is made of. */
export interface FoldInput {
  /** the checkpoint before it, V2 */
  stateV2: Uint8Array | undefined;
  /** updates since then, V1 */
  updates: Uint8Array[];
  /** what waits for something that is lost is left out: it would be carried on unread */
  dropsWaiting?: boolean;
}

export interface Folded {
  stateV2: Uint8Array;
  /** places in `updates` of what is no update, and was left out */
  unreadable: number[];
}

/**
 * The state after all of it.
 * @throws if the checkpoint cannot be read
 */
export function fold({ stateV2, updates, dropsWaiting = false }: FoldInput): Folded {
  const doc = new Y.Doc();
  const unreadable: number[] = [];
  doc.transact(() => {
    if (stateV2) Y.applyUpdateV2(doc, stateV2);
    for (const [place, update] of updates.entries()) {
      try {
        Y.applyUpdate(doc, update);
      } catch {
        unreadable.push(place);
      }
    }
  });
  if (dropsWaiting) {
    doc.store.pendingStructs = null;
    doc.store.pendingDs = null;
  }
  const folded = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return { stateV2: folded, unreadable };
}
