import type Database from 'better-sqlite3';
import type { BoardId } from '../../ids.ts';
import type { DamagedRow, KnownDamage, Storage } from '../Storage.ts';
import { run } from './run.ts';

type FoundRow = Omit<KnownDamage, 'told' | 'author'> & { author: string | null; told: 0 | 1 };

/** What is known of rows that could not be read: the rows themselves stay in the log, as they are. */
export function damageTable(
  db: Database.Database,
): Pick<Storage, 'setAside' | 'damage' | 'damageTold'> {
  const insert = db.prepare<[BoardId, string, number, string | null, number]>(
    'INSERT OR IGNORE INTO damage (board, kind, seq, author, found_at) VALUES (?, ?, ?, ?, ?)',
  );
  const all = db.prepare<[BoardId], FoundRow>(
    'SELECT kind, seq, author, found_at AS foundAt, told FROM damage WHERE board = ? ORDER BY seq, kind',
  );
  const tell = db.prepare<[BoardId]>('UPDATE damage SET told = 1 WHERE board = ? AND told = 0');
  const setAside = db.transaction((board: BoardId, rows: readonly DamagedRow[]) => {
    const now = Date.now();
    for (const { kind, seq, author } of rows) insert.run(board, kind, seq, author ?? null, now);
  });
  return {
    setAside: (board, rows) => run(() => setAside.immediate(board, rows)),
    damage: (board) =>
      run(() =>
        all
          .all(board)
          .map((row) => ({ ...row, author: row.author ?? undefined, told: row.told === 1 })),
      ),
    damageTold: (board) => run(() => void tell.run(board)),
  };
}
