import type Database from 'better-sqlite3';
import type { BoardId } from '../../ids.ts';
import type { HeldRating, Storage } from '../Storage.ts';
import { run } from './run.ts';

type Row = HeldRating & { board: BoardId };

export function heldRatingTable(
  db: Database.Database,
): Pick<Storage, 'holdRating' | 'heldRatings' | 'dropRatings'> {
  const hold = db.prepare<Row>(
    `INSERT INTO held_ratings (board, map, theme, outcome, author, role, strength, direction, at)
     VALUES (@board, @map, @theme, @outcome, @by, @as, @strength, @direction, @at)
     ON CONFLICT (board, theme, outcome, author) DO UPDATE SET
       map = @map, role = @as, strength = @strength, direction = @direction, at = @at`,
  );
  const all = db.prepare<[BoardId], HeldRating>(
    `SELECT map, theme, outcome, author AS by, role AS "as", strength, direction, at
     FROM held_ratings WHERE board = ? ORDER BY nth`,
  );
  const drop = db.prepare<Row>(
    `DELETE FROM held_ratings
     WHERE board = @board AND theme = @theme AND outcome = @outcome AND author = @by
       AND strength = @strength AND direction IS @direction AND at = @at`,
  );
  const dropAll = db.transaction((board: BoardId, ratings: readonly HeldRating[]) => {
    for (const rating of ratings) drop.run({ ...rating, board });
  });
  return {
    holdRating: (board, rating) => run(() => void hold.run({ ...rating, board })),
    heldRatings: (board) => run(() => all.all(board)),
    dropRatings: (board, ratings) => run(() => dropAll.immediate(board, ratings)),
  };
}
