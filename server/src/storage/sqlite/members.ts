import type Database from 'better-sqlite3';
import type { BoardId, ParticipantId } from '../../ids.ts';
import type { Member, MemberChange, NewMember, Storage } from '../Storage.ts';
import { run } from './run.ts';

export interface MemberTable {
  /** inside whatever transaction is open */
  add(board: BoardId, member: NewMember): Member;
  storage: Pick<
    Storage,
    | 'addMember'
    | 'changeMember'
    | 'member'
    | 'members'
    | 'sawMember'
    | 'sawTogether'
    | 'mostTogether'
  >;
}

export function memberTable(db: Database.Database): MemberTable {
  const columns =
    'id, nth, name, role, grp AS "group", place, state, joined_at AS joinedAt, last_seen AS lastSeen, came_as AS cameAs';
  const insert = db.prepare<NewMember & { board: BoardId }, Member>(
    `INSERT INTO members (id, board, nth, name, role, grp, place, state, joined_at, last_seen, came_as)
     VALUES (@id, @board, (SELECT count(*) FROM members WHERE board = @board), @name, @role, @group, @place, @state, @joinedAt, iif(@state = 'in', @joinedAt, NULL), @role)
     RETURNING ${columns}`,
  );
  const update = db.prepare<Member & { board: BoardId }>(
    `UPDATE members SET name = @name, role = @role, grp = @group, place = @place, state = @state, came_as = @cameAs
     WHERE board = @board AND id = @id`,
  );
  const one = db.prepare<[BoardId, ParticipantId], Member>(
    `SELECT ${columns} FROM members WHERE board = ? AND id = ?`,
  );
  const all = db.prepare<[BoardId], Member>(
    `SELECT ${columns} FROM members WHERE board = ? ORDER BY nth`,
  );
  const see = db.prepare<{ board: BoardId; id: ParticipantId; at: number }>(
    `UPDATE members SET last_seen = max(coalesce(last_seen, @at), @at)
     WHERE board = @board AND id = @id`,
  );
  const gather = db.prepare<{ board: BoardId; people: number }>(
    'UPDATE boards SET most_together = max(most_together, @people) WHERE id = @board',
  );
  const most = db
    .prepare<[BoardId], number>('SELECT most_together FROM boards WHERE id = ?')
    .pluck();

  const add = (board: BoardId, member: NewMember): Member => {
    const row = insert.get({ ...member, board });
    if (!row) throw new Error('An inserted member was not returned.');
    return row;
  };
  const change = db.transaction((board: BoardId, id: ParticipantId, given: MemberChange) => {
    const now = one.get(board, id);
    if (!now) return undefined;
    const changed: Member = { ...now, ...given };
    update.run({ ...changed, board });
    return changed;
  });
  return {
    add,
    storage: {
      addMember: (board, member) => run(() => add(board, member)),
      changeMember: (board, id, given) => run(() => change.immediate(board, id, given)),
      member: (board, id) => run(() => one.get(board, id)),
      members: (board) => run(() => all.all(board)),
      sawMember: (board, id, at) => run(() => void see.run({ board, id, at })),
      sawTogether: (board, people) => run(() => void gather.run({ board, people })),
      mostTogether: (board) => run(() => most.get(board) ?? 0),
    },
  };
}
