import * as Y from 'yjs';
import type { BoardId } from '../ids.ts';
import { type Log, reason } from '../log.ts';
import type { Storage } from '../storage/Storage.ts';
import { SERVER } from './EditOrigin.ts';

export interface LoadedDocument {
  doc: Y.Doc;
  lastSeq: number;
  checkpointSeq: number;
}

/** Builds a board's document from its checkpoint and the log after it. Damage costs the damaged row and is reported. */
export async function loadDocument(
  board: BoardId,
  { storage, log }: { storage: Storage; log: Log },
): Promise<LoadedDocument> {
  const { checkpoint, entries, lastSeq, damaged } = await storage.load(board);
  for (const { kind, seq } of damaged) {
    log.error(`a damaged ${kind} was set aside`, { board, seq });
  }
  const doc = new Y.Doc();
  const apply = (seq: number, work: () => void): void => {
    try {
      work();
    } catch (error) {
      log.error('a log entry that is no update was set aside', { board, seq, why: reason(error) });
    }
  };
  doc.transact(() => {
    if (checkpoint) {
      apply(checkpoint.seq, () => Y.applyUpdateV2(doc, checkpoint.stateV2, SERVER));
    }
    for (const { seq, update } of entries) apply(seq, () => Y.applyUpdate(doc, update, SERVER));
  }, SERVER);
  if (doc.store.pendingStructs !== null) {
    log.warn('changes wait for others that are missing from the log', { board });
  }
  return { doc, lastSeq, checkpointSeq: checkpoint?.seq ?? 0 };
}
