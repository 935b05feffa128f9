import type Database from 'better-sqlite3';
import type { BoardId, MomentId } from '../../ids.ts';
import type { NewMoment, Storage, StoredMoment } from '../Storage.ts';
import { run } from './run.ts';

type Row = NewMoment & { shares: number; isShared: 0 | 1 };

/** Moments of a board's memory that somebody has given a name. */
export function momentTable(
  db: Database.Database,
): Pick<Storage, 'addMoment' | 'moments' | 'dropMoment' | 'shareMoment' | 'momentByHash'> {
  const columns = 'id, seq, at, name, named_by AS "by", shares, hash IS NOT NULL AS isShared';
  const insert = db.prepare<NewMoment & { board: BoardId }>(
    `INSERT INTO moments (id, board, seq, at, name, named_by)
     VALUES (@id, @board, @seq, @at, @name, @by)`,
  );
  const all = db.prepare<[BoardId], Row>(
    `SELECT ${columns} FROM moments WHERE board = ? ORDER BY seq, at, id`,
  );
  const drop = db.prepare<[BoardId, MomentId]>('DELETE FROM moments WHERE board = ? AND id = ?');
  const share = db.prepare<{ board: BoardId; id: MomentId; hash: Uint8Array | null }>(
    `UPDATE moments SET hash = @hash, shares = shares + (@hash IS NOT NULL)
     WHERE board = @board AND id = @id`,
  );
  const byHash = db.prepare<[Uint8Array], Row & { board: BoardId }>(
    `SELECT board, ${columns} FROM moments WHERE hash = ?`,
  );
  return {
    addMoment: (board, moment) => run(() => void insert.run({ ...moment, board })),
    moments: (board) => run(() => all.all(board).map(stored)),
    dropMoment: (board, id) => run(() => drop.run(board, id).changes > 0),
    shareMoment: (board, id, hash) => run(() => void share.run({ board, id, hash })),
    momentByHash: (hash) =>
      run(() => {
        const found = byHash.get(hash);
        if (!found) return undefined;
        const { board, ...moment } = found;
        return { board, moment: stored(moment) };
      }),
  };
}

function stored(row: Row): StoredMoment {
  return { ...row, isShared: row.isShared === 1 };
}
