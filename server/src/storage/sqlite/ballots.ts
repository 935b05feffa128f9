import type Database from 'better-sqlite3';
import type { BoardId } from '../../ids.ts';
import type { BallotContent, CastBallot, Storage } from '../Storage.ts';
import { forget } from './heldNotes.ts';
import { run } from './run.ts';

interface Row extends Omit<CastBallot, 'content'> {
  content: string;
}

export function ballotTable(
  db: Database.Database,
): Pick<Storage, 'castBallot' | 'ballots' | 'dropBallots'> {
  const cast = db.prepare<Row & { board: BoardId }>(
    `INSERT INTO ballots (board, round, author, kind, content)
     VALUES (@board, @round, @by, @group, @content)
     ON CONFLICT (board, round, author) DO UPDATE SET kind = @group, content = @content`,
  );
  // Ids are random, so their order is none of when people voted.
  const all = db.prepare<[BoardId, string], Row>(
    `SELECT round, author AS by, kind AS "group", content
     FROM ballots WHERE board = ? AND round = ? ORDER BY author`,
  );
  const drop = db.prepare<[BoardId, string]>('DELETE FROM ballots WHERE board = ? AND round = ?');
  return {
    castBallot: (board, ballot) =>
      run(() => void cast.run({ ...ballot, board, content: JSON.stringify(ballot.content) })),
    ballots: (board, round) =>
      run(() =>
        all.all(board, round).map((row) => ({
          ...row,
          // Written by `castBallot` above.
          content: JSON.parse(row.content) as BallotContent,
        })),
      ),
    dropBallots: (board, round) =>
      run(() => {
        drop.run(board, round);
        forget(db);
      }),
  };
}
