import type { Role } from '@gapboard/board';
import type Database from 'better-sqlite3';
import type { BoardId } from '../../ids.ts';
import type { Board, Creation, FoundLink, NewLink, Storage } from '../Storage.ts';
import type { LogTable } from './log.ts';
import type { MemberTable } from './members.ts';
import { isTaken, run } from './run.ts';

type BoardTables = Pick<
  Storage,
  | 'createBoard'
  | 'board'
  | 'boardByCode'
  | 'deleteBoard'
  | 'linkByHash'
  | 'linkVersions'
  | 'renewLink'
>;

interface FoundRow {
  board: BoardId;
  role: Role;
  renewed: 0 | 1;
}

export function boardTables(
  db: Database.Database,
  log: LogTable,
  members: MemberTable,
): BoardTables {
  const insertBoard = db.prepare<Board>(
    'INSERT INTO boards (id, title, code, created_at) VALUES (@id, @title, @code, @createdAt)',
  );
  const columns = 'id, title, code, created_at AS createdAt';
  const byId = db.prepare<[BoardId], Board>(`SELECT ${columns} FROM boards WHERE id = ?`);
  const byCode = db.prepare<[string], Board>(`SELECT ${columns} FROM boards WHERE code = ?`);
  const remove = db.prepare<[BoardId]>('DELETE FROM boards WHERE id = ?');
  const changeCode = db.prepare<[string, BoardId]>('UPDATE boards SET code = ? WHERE id = ?');
  const insertLink = db.prepare<NewLink & { board: BoardId }>(
    'INSERT INTO links (hash, board, role, version) VALUES (@hash, @board, @role, @version)',
  );
  const byHash = db.prepare<[Uint8Array], FoundRow>(
    `SELECT board, role, EXISTS (
       SELECT 1 FROM links AS newer
       WHERE newer.board = links.board AND newer.role = links.role AND newer.version > links.version
     ) AS renewed FROM links WHERE hash = ?`,
  );
  const versions = db.prepare<[BoardId], { role: Role; version: number }>(
    'SELECT role, max(version) AS version FROM links WHERE board = ? GROUP BY role',
  );

  const create = db.transaction(({ board, links, facilitator, first, epoch }: Creation) => {
    insertBoard.run(board);
    for (const link of links) insertLink.run({ ...link, board: board.id });
    log.append(board.id, first, epoch);
    return members.add(board.id, facilitator);
  });
  const renew = db.transaction((board: BoardId, link: NewLink, code: string | undefined) => {
    insertLink.run({ ...link, board });
    if (code !== undefined) changeCode.run(code, board);
  });

  return {
    createBoard: (creation) => run(() => unlessTaken(() => create.immediate(creation))),
    board: (id) => run(() => byId.get(id)),
    boardByCode: (code) => run(() => byCode.get(code)),
    deleteBoard: (id) => run(() => void remove.run(id)),
    linkByHash: (hash) =>
      run((): FoundLink | undefined => {
        const row = byHash.get(hash);
        return row && { ...row, renewed: row.renewed === 1 };
      }),
    linkVersions: (board) =>
      run(() => new Map(versions.all(board).map(({ role, version }) => [role, version]))),
    renewLink: (board, link, code) =>
      run(() =>
        unlessTaken(() => {
          renew.immediate(board, link, code);
          return 'renewed';
        }),
      ),
  };
}

/** What is unique and in use already is for the caller to choose anew. */
function unlessTaken<T>(write: () => T): T | 'taken' {
  try {
    return write();
  } catch (error) {
    if (isTaken(error)) return 'taken';
    throw error;
  }
}
