import type Database from 'better-sqlite3';
import type { BoardId, SnapshotId } from '../../ids.ts';
import type { SnapshotContents, SnapshotInfo, Storage, StoredSnapshot } from '../Storage.ts';
import { run } from './run.ts';

export function snapshotTable(
  db: Database.Database,
): Pick<Storage, 'addSnapshot' | 'snapshots' | 'snapshot' | 'rewriteSnapshot' | 'dropSnapshots'> {
  const columns = 'id, name, kind, at, taken_by AS by, shapes, digest';
  const insert = db.prepare<StoredSnapshot & { board: BoardId }>(
    `INSERT INTO snapshots (id, board, name, kind, at, taken_by, shapes, digest, content)
     VALUES (@id, @board, @name, @kind, @at, @by, @shapes, @digest, @content)`,
  );
  const all = db.prepare<[BoardId], SnapshotInfo>(
    `SELECT ${columns} FROM snapshots WHERE board = ? ORDER BY nth DESC`,
  );
  const one = db.prepare<[BoardId, SnapshotId], StoredSnapshot>(
    `SELECT ${columns}, content FROM snapshots WHERE board = ? AND id = ?`,
  );
  const rewrite = db.prepare<SnapshotContents & { board: BoardId; id: SnapshotId }>(
    `UPDATE snapshots SET content = @content, shapes = @shapes, digest = @digest
     WHERE board = @board AND id = @id`,
  );
  const drop = db.prepare<[BoardId, SnapshotId]>(
    'DELETE FROM snapshots WHERE board = ? AND id = ?',
  );
  const dropAll = db.transaction((board: BoardId, ids: readonly SnapshotId[]) => {
    for (const id of ids) drop.run(board, id);
  });
  return {
    addSnapshot: (board, snapshot, content) =>
      run(() => void insert.run({ ...snapshot, board, content })),
    snapshots: (board) => run(() => all.all(board)),
    snapshot: (board, id) => run(() => one.get(board, id)),
    rewriteSnapshot: (board, id, now) => run(() => void rewrite.run({ ...now, board, id })),
    dropSnapshots: (board, ids) => run(() => dropAll.immediate(board, ids)),
  };
}
