/** Boards that much has been done on, written into the log as a room writes it. */
import path from 'node:path';
import { openSqlite } from '@gapboard/server/sqlite';
import * as Y from 'yjs';
import type { Edit } from './edits.ts';

/** As a room does: a checkpoint after so many entries. */
const CHECKPOINT_ENTRIES = 500;

type Storage = ReturnType<typeof openSqlite>;
type BoardId = Parameters<Storage['load']>[0];

/** What is kept of a board, in bytes. */
export interface Kept {
  entries: number;
  log: number;
  memory: number;
  keyframes: number;
  stretches: number;
}

/** The database of a server that is not running, for as long as `work` takes. */
export async function withStorage<T>(
  dataDir: string,
  work: (storage: Storage) => Promise<T>,
): Promise<T> {
  const storage = openSqlite(path.join(dataDir, 'gapboard.db'));
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** Puts edits into a board's log, made on top of what it holds. */
export async function live(
  storage: Storage,
  id: string,
  edits: (doc: Y.Doc) => Iterable<Edit>,
): Promise<void> {
  const board = id as BoardId;
  const doc = new Y.Doc();
  const { checkpoint, entries } = await storage.load(board);
  if (checkpoint) Y.applyUpdateV2(doc, checkpoint.stateV2);
  for (const { update } of entries) Y.applyUpdate(doc, update);
  let waiting: Edit[] = [];
  const write = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const seq = await storage.append(board, waiting);
    await storage.checkpoint(board, seq, Y.encodeStateAsUpdateV2(doc));
    waiting = [];
  };
  for (const edit of edits(doc)) {
    waiting.push(edit);
    if (waiting.length === CHECKPOINT_ENTRIES) await write();
  }
  await write();
}

export async function kept(storage: Storage, id: string): Promise<Kept> {
  const board = id as BoardId;
  let [entries, log, after] = [0, 0, 0];
  for (;;) {
    const read = await storage.entries(board, { after, limit: 10_000 });
    if (read.last === after) break;
    after = read.last;
    entries += read.entries.length;
    for (const { update } of read.entries) log += update.length;
  }
  const stretches = await storage.stretches(board, { from: 0, to: after });
  const keyframes = stretches.reduce((sum, { keyframe }) => sum + (keyframe?.length ?? 0), 0);
  const rest = stretches.reduce(
    (sum, { steps, summary }) => sum + steps.length + JSON.stringify(summary).length,
    0,
  );
  return { entries, log, memory: rest + keyframes, keyframes, stretches: stretches.length };
}
