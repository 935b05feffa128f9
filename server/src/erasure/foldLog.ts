import * as Y from 'yjs';
import type { BoardId } from '../ids.ts';
import type { Folder } from '../rooms/folding/Folder.ts';
import type { FoldInput } from '../rooms/folding/fold.ts';
import type { Storage } from '../storage/Storage.ts';

export interface FoldOptions {
  storage: Storage;
  folder: Folder;
}

/**
 * Puts one entry in the place of a board's log up to an entry: what shows, in the same document, so
 * that whoever is on the board notices nothing. What has been taken out of the document by then is in
 * no entry and no checkpoint any more, and a damaged row, which nobody can look into, is gone.
 *
 * @param doc the board's document as its room has it: it stands in where the log is damaged
 */
export async function foldLogOver(
  board: BoardId,
  { storage, folder }: FoldOptions,
  { doc, seq }: { doc: Y.Doc; seq: number },
): Promise<void> {
  const { checkpoint, entries, lastSeq, damaged } = await storage.load(board, { before: seq + 1 });
  const logged: FoldInput = {
    stateV2: checkpoint?.stateV2,
    updates: entries.map(({ update }) => update),
    dropsWaiting: true,
  };
  // It holds at least what the log has: what of the next entries is in it already changes nothing twice.
  const shown = (): FoldInput => ({
    stateV2: Y.encodeStateAsUpdateV2(doc),
    updates: [],
    dropsWaiting: true,
  });
  let folded = await folder
    .fold(damaged.length > 0 ? shown() : logged)
    .catch(() => folder.fold(shown()));
  if (folded.unreadable.length > 0) folded = await folder.fold(shown());
  await keep(board, storage, lastSeq, folded.stateV2);
}

/**
 * The same of a board that may well be damaged: nothing of it is given up.
 * @returns `false` if the log is damaged there, and stays as it is
 */
export async function foldLogTo(
  board: BoardId,
  { storage, folder }: FoldOptions,
  seq: number,
): Promise<boolean> {
  const { checkpoint, entries, damaged } = await storage.load(board, { before: seq + 1 });
  if (damaged.length > 0) return false;
  const updates = entries.map(({ update }) => update);
  const folded = await folder.fold({ stateV2: checkpoint?.stateV2, updates });
  if (folded.unreadable.length > 0) return false;
  await keep(board, storage, seq, folded.stateV2);
  return true;
}

async function keep(
  board: BoardId,
  storage: Storage,
  seq: number,
  stateV2: Uint8Array,
): Promise<void> {
  await storage.foldLog(board, { seq, update: Y.convertUpdateFormatV2ToV1(stateV2), stateV2 });
}
