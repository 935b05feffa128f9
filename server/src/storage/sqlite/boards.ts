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
  | 'boardIds'
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
  const ids = db.prepare<[], BoardId>('SELECT id FROM boards').pluck();
  const remove = boardRemover(db);
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
    deleteBoard: (id) => run(() => remove(id)),
    boardIds: () => run(() => ids.all()),
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

/**
 * Removes a board from every table that knows of boards, whether or not it would go by itself: one
 * that is added later is not forgotten. What is being erased stays noted until it is done.
 */
function boardRemover(db: Database.Database): (id: BoardId) => Record<string, number> {
  const tables = db
    .prepare<[], string>(
      `SELECT t.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c
       WHERE t.type = 'table' AND c.name = 'board' AND t.name <> 'erasures' ORDER BY t.name`,
    )
    .pluck()
    .all();
  const removals = tables.map((name) => ({
    name,
    remove: db.prepare<[BoardId]>(`DELETE FROM "${name}" WHERE board = ?`),
  }));
  const board = db.prepare<[BoardId]>('DELETE FROM boards WHERE id = ?');
  const removeAll = db.transaction((id: BoardId) => {
    const rows: Record<string, number> = {};
    for (const { name, remove } of removals) rows[name] = remove.run(id).changes;
    rows['boards'] = board.run(id).changes;
    return rows;
  });
  return (id) => removeAll.immediate(id);
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
