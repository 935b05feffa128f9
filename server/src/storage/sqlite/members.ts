import type { Role } from '@gapboard/board';
import type Database from 'better-sqlite3';
import type { BoardId, ParticipantId } from '../../ids.ts';
import type { Member, NewMember, Storage } from '../Storage.ts';
import { run } from './run.ts';

export interface MemberTable {
  /** inside whatever transaction is open */
  add(board: BoardId, member: NewMember): Member;
  storage: Pick<Storage, 'addMember' | 'changeMember' | 'member' | 'members'>;
}

export function memberTable(db: Database.Database): MemberTable {
  const columns = 'id, nth, name, role, joined_at AS joinedAt';
  const insert = db.prepare<NewMember & { board: BoardId }, Member>(
    `INSERT INTO members (id, board, nth, name, role, joined_at)
     VALUES (@id, @board, (SELECT count(*) FROM members WHERE board = @board), @name, @role, @joinedAt)
     RETURNING ${columns}`,
  );
  const update = db.prepare<[string, Role, BoardId, ParticipantId]>(
    'UPDATE members SET name = ?, role = ? WHERE board = ? AND id = ?',
  );
  const one = db.prepare<[BoardId, ParticipantId], Member>(
    `SELECT ${columns} FROM members WHERE board = ? AND id = ?`,
  );
  const all = db.prepare<[BoardId], Member>(
    `SELECT ${columns} FROM members WHERE board = ? ORDER BY nth`,
  );

  const add = (board: BoardId, member: NewMember): Member => {
    const row = insert.get({ ...member, board });
    if (!row) throw new Error('An inserted member was not returned.');
    return row;
  };
  return {
    add,
    storage: {
      addMember: (board, member) => run(() => add(board, member)),
      changeMember: (board, id, { name, role }) =>
        run(() => void update.run(name, role, board, id)),
      member: (board, id) => run(() => one.get(board, id)),
      members: (board) => run(() => all.all(board)),
    },
  };
}
