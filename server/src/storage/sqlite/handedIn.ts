import type Database from 'better-sqlite3';
import type { BoardId, HandedInId, ParticipantId } from '../../ids.ts';
import type { HandedIn, NewHandedIn, Settled, Storage } from '../Storage.ts';
import { run } from './run.ts';

export function handedInTable(
  db: Database.Database,
): Pick<Storage, 'handIn' | 'handedIn' | 'rewriteHandedIn' | 'settleHandedIn'> {
  const insert = db.prepare<NewHandedIn & { board: BoardId }>(
    `INSERT INTO handed_in (id, board, author, at, content, state)
     VALUES (@id, @board, @by, @at, @content, 'waiting')`,
  );
  const all = db.prepare<[BoardId], HandedIn>(
    `SELECT id, author AS by, at, content, state FROM handed_in WHERE board = ? ORDER BY nth DESC`,
  );
  const settle = db.prepare<[Settled['state'], ParticipantId, number, BoardId, HandedInId]>(
    'UPDATE handed_in SET state = ?, settled_by = ?, settled_at = ? WHERE board = ? AND id = ?',
  );
  const rewrite = db.prepare<[Uint8Array, BoardId, HandedInId]>(
    'UPDATE handed_in SET content = ? WHERE board = ? AND id = ?',
  );
  const drop = db.prepare<[BoardId, HandedInId]>(
    'DELETE FROM handed_in WHERE board = ? AND id = ?',
  );
  return {
    handIn: (board, work) => run(() => void insert.run({ ...work, board })),
    handedIn: (board) => run(() => all.all(board)),
    rewriteHandedIn: (board, id, content) =>
      run(() => void (content ? rewrite.run(content, board, id) : drop.run(board, id))),
    settleHandedIn: (board, id, { state, by, at }) =>
      run(() => void settle.run(state, by, at, board, id)),
  };
}
