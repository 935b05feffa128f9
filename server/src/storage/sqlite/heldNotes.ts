import type Database from 'better-sqlite3';
import type { BoardId } from '../../ids.ts';
import type { HeldNote, Storage } from '../Storage.ts';
import { run } from './run.ts';

/** `kept` as JSON */
type Row = Omit<HeldNote, 'cell' | 'kept'> & {
  theme: string | null;
  outcome: string | null;
  kept: string;
};

export function heldNoteTable(
  db: Database.Database,
): Pick<Storage, 'holdNote' | 'heldNotes' | 'dropNotes'> {
  const receive = db.prepare<[BoardId, string]>(
    'INSERT INTO received_notes (board, id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const add = db.prepare<Row & { board: BoardId }>(
    `INSERT INTO held_notes (board, id, stage, shape, author, role, text, kind, map, theme, outcome, kept)
     VALUES (@board, @id, @stage, @shape, @by, @as, @text, @kind, @map, @theme, @outcome, @kept)`,
  );
  // Under which stage, and as what on the board, it was first kept is not for later versions to say.
  const change = db.prepare<Row & { board: BoardId }>(
    `UPDATE held_notes
     SET role = @as, text = @text, kind = @kind, map = @map, theme = @theme, outcome = @outcome, kept = @kept
     WHERE board = @board AND id = @id AND author = @by`,
  );
  const all = db.prepare<[BoardId], Row>(
    `SELECT id, stage, shape, author AS by, role AS "as", text, kind, map, theme, outcome, kept
     FROM held_notes WHERE board = ? ORDER BY nth`,
  );
  const drop = db.prepare<[BoardId, string]>('DELETE FROM held_notes WHERE board = ? AND id = ?');

  const hold = db.transaction((board: BoardId, note: HeldNote): 'held' | 'elsewhere' => {
    const row = { ...rowOf(note), board };
    if (receive.run(board, note.id).changes === 1) {
      add.run(row);
      return 'held';
    }
    return change.run(row).changes === 1 ? 'held' : 'elsewhere';
  });
  const dropAll = db.transaction((board: BoardId, ids: readonly string[]) => {
    for (const id of ids) drop.run(board, id);
  });
  return {
    holdNote: (board, note) => run(() => hold.immediate(board, note)),
    heldNotes: (board) => run(() => all.all(board).map(noteOf)),
    dropNotes: (board, ids) =>
      run(() => {
        dropAll.immediate(board, ids);
        forget(db);
      }),
  };
}

/** Writes what has been overwritten through to the file itself, so that no older page of it stays beside it. */
export function forget(db: Database.Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}

function rowOf({ cell, kept, ...note }: HeldNote): Row {
  return {
    ...note,
    theme: cell?.theme ?? null,
    outcome: cell?.outcome ?? null,
    kept: JSON.stringify(kept),
  };
}

function noteOf({ theme, outcome, kept, ...note }: Row): HeldNote {
  return {
    ...note,
    cell: theme === null || outcome === null ? null : { theme, outcome },
    kept: JSON.parse(kept),
  };
}
