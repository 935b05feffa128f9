import type Database from 'better-sqlite3';
import type { BoardId } from '../../ids.ts';
import { StorageFailedError } from '../errors.ts';
import type { Erasure, Storage } from '../Storage.ts';
import { forget } from './heldNotes.ts';
import { run } from './run.ts';

/** `what` as JSON */
type Row = Omit<Erasure, 'what'> & { what: string };

export function erasureTables(
  db: Database.Database,
): Pick<
  Storage,
  'beginErasure' | 'erasures' | 'endErasure' | 'removedForGood' | 'allowAgain' | 'scour'
> {
  const insert = db.prepare<Row>(
    'INSERT INTO erasures (id, board, at, what) VALUES (@id, @board, @at, @what)',
  );
  const all = db.prepare<[], Row>('SELECT id, board, at, what FROM erasures ORDER BY nth');
  const end = db.prepare<[string]>('DELETE FROM erasures WHERE id = ?');
  const remove = db.prepare<[BoardId, string]>(
    'INSERT OR IGNORE INTO removed_for_good (board, id) VALUES (?, ?)',
  );
  const removed = db
    .prepare<[BoardId], string>('SELECT id FROM removed_for_good WHERE board = ?')
    .pluck();
  const allow = db.prepare<[BoardId, string]>(
    'DELETE FROM removed_for_good WHERE board = ? AND id = ?',
  );
  const begin = db.transaction((erasure: Erasure) => {
    insert.run({ ...erasure, what: JSON.stringify(erasure.what) });
    for (const id of recordsOf(erasure)) remove.run(erasure.board, id);
  });
  return {
    beginErasure: (erasure) => run(() => begin.immediate(erasure)),
    erasures: () =>
      // Written by `beginErasure` above.
      run(() =>
        all.all().map((row) => ({ ...row, what: JSON.parse(row.what) as Erasure['what'] })),
      ),
    endErasure: (id) =>
      run(() => {
        end.run(id);
        forget(db);
      }),
    removedForGood: (board) => run(() => removed.all(board)),
    allowAgain: (board, record) => run(() => void allow.run(board, record)),
    scour: () => run(() => scour(db)),
  };
}

/** The records that an erasure takes away. */
function recordsOf({ what }: Erasure): string[] {
  switch (what.kind) {
    case 'things':
      return Object.keys(what.things);
    case 'name':
      return [`user:${what.person}`];
    case 'board':
      return [];
  }
}

/**
 * `secure_delete` overwrites what is deleted where it lies; but rows that SQLite moved between pages
 * while they were still wanted leave copies in the gaps of the pages they left, which it never looks
 * at again. Only a file that is written anew has none. Then nothing is left beside it, either.
 */
function scour(db: Database.Database): void {
  db.exec('VACUUM');
  const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (done?.busy !== 0) {
    throw new StorageFailedError('Somebody else reads the database, so older pages of it stay.');
  }
}
