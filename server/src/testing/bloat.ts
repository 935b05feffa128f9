import { recordsOf } from '@gapboard/sync';
import type { BoardId } from '../ids.ts';
import * as Y from 'yjs';
import type { LogEntry, Storage } from '../storage/Storage.ts';
import { addNote, deleteRecordOf } from './notes.ts';

/**
 * Edits as the people on a board make them, one update each, on top of what `doc` holds: notes that
 * are made, moved about and deleted again. What stays in the end is the notes of `kept`.
 */
export function* manyEdits(
  doc: Y.Doc,
  edits: number,
  kept: readonly string[],
): Generator<Uint8Array> {
  const edit = (change: () => void): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    doc.transact(change);
    return Y.encodeStateAsUpdate(doc, before);
  };
  let made = 0;
  for (const id of kept) {
    yield edit(() => addNote(doc, id));
    made++;
  }
  for (let n = 0; made < edits; n++) {
    const id = kept[n % kept.length] ?? '';
    const move = (): void => void recordsOf(doc).get(`shape:${id}`)?.set('xy', [n, n]);
    for (const change of [
      () => addNote(doc, `gone-${n}`),
      () => deleteRecordOf(doc, `gone-${n}`),
      move,
    ]) {
      yield edit(change);
      made++;
    }
  }
}

/** A board's whole document as its log has it now. */
export async function documentIn(storage: Storage, board: BoardId): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const { checkpoint, entries } = await storage.load(board);
  if (checkpoint) Y.applyUpdateV2(doc, checkpoint.stateV2);
  for (const { update } of entries) Y.applyUpdate(doc, update);
  return doc;
}

/** Puts a long life into the log of a board that is not open. */
export async function liveLong(
  storage: Storage,
  board: BoardId,
  edits: number,
  kept: readonly string[],
): Promise<void> {
  const doc = await documentIn(storage, board);
  let entries: LogEntry[] = [];
  for (const update of manyEdits(doc, edits, kept)) {
    entries.push({ author: 'server', update });
    if (entries.length < 1_000) continue;
    await storage.append(board, entries);
    entries = [];
  }
  await storage.append(board, entries);
}
