import * as Y from 'yjs';

/** What a checkpoint is made of. */
export interface FoldInput {
  /** the checkpoint before it, V2 */
  stateV2: Uint8Array | undefined;
  /** updates since then, V1 */
  updates: Uint8Array[];
}

/** The state after all of it, V2. @throws if any of it cannot be read */
export function fold({ stateV2, updates }: FoldInput): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (stateV2) Y.applyUpdateV2(doc, stateV2);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const folded = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return folded;
}
