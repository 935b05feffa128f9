import { crc32 } from 'node:zlib';
import type Database from 'better-sqlite3';
import type { BoardId } from '../../ids.ts';
import type { FoldedLog, LogEntry, NewEpoch, Storage } from '../Storage.ts';
import { logReader } from './readLog.ts';
import { run } from './run.ts';

export interface LogTable {
  /** inside whatever transaction is open; with `epoch`, the first of these entries begins it */
  append(board: BoardId, entries: readonly LogEntry[], epoch?: string): number;
  storage: Pick<
    Storage,
    | 'load'
    | 'append'
    | 'checkpoint'
    | 'beginEpoch'
    | 'writers'
    | 'retiredClients'
    | 'epochs'
    | 'entries'
    | 'foldLog'
    | 'lastEntryBefore'
  >;
}

/** The one before the newest is kept too: if the newest turns out damaged, loading starts there. */
const CHECKPOINTS_KEPT = 2;

export function logTable(db: Database.Database): LogTable {
  const last = db.prepare<[BoardId], { seq: number }>(
    'SELECT coalesce(max(seq), 0) AS seq FROM log WHERE board = ?',
  );
  const insert = db.prepare<[BoardId, number, number, string, Uint8Array, number, string | null]>(
    'INSERT INTO log (board, seq, at, author, bytes, crc, epoch) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  // One of before the log begins was made while the log was being folded: it may hold what that took out.
  const insertCheckpoint = db.prepare<{
    board: BoardId;
    seq: number;
    bytes: Uint8Array;
    crc: number;
  }>(
    `INSERT OR REPLACE INTO checkpoints (board, seq, bytes, crc)
     SELECT @board, @seq, @bytes, @crc
     WHERE @seq >= (SELECT coalesce(min(seq), 0) FROM log WHERE board = @board)`,
  );
  const dropCheckpoints = db.prepare<[BoardId, BoardId, number]>(
    `DELETE FROM checkpoints WHERE board = ? AND seq NOT IN (
       SELECT seq FROM checkpoints WHERE board = ? ORDER BY seq DESC LIMIT ?
     )`,
  );
  const lastBefore = db
    .prepare<[BoardId, number], number>(
      'SELECT coalesce(max(seq), 0) FROM log WHERE board = ? AND at < ?',
    )
    .pluck();
  const beginning = db.prepare<[BoardId, number], { id: string }>(
    `SELECT epoch AS id FROM log
     WHERE board = ? AND seq <= ? AND epoch IS NOT NULL ORDER BY seq DESC LIMIT 1`,
  );
  const timeOf = db
    .prepare<[BoardId, number], number>('SELECT at FROM log WHERE board = ? AND seq = ?')
    .pluck();
  const dropEntries = db.prepare<[BoardId, number]>('DELETE FROM log WHERE board = ? AND seq <= ?');
  const dropCheckpointsTo = db.prepare<[BoardId, number]>(
    'DELETE FROM checkpoints WHERE board = ? AND seq <= ?',
  );
  const insertWriter = db.prepare<[BoardId, number, string]>(
    'INSERT OR IGNORE INTO writers (board, client, author) VALUES (?, ?, ?)',
  );
  const writers = db.prepare<[BoardId], { client: number; author: string }>(
    'SELECT client, author FROM writers WHERE board = ?',
  );
  const dropWriters = db.prepare<[BoardId]>('DELETE FROM writers WHERE board = ?');
  const retire = db.prepare<[BoardId, number]>(
    'INSERT OR IGNORE INTO retired (board, client) VALUES (?, ?)',
  );
  const retired = db.prepare<[BoardId], { client: number }>(
    'SELECT client FROM retired WHERE board = ?',
  );

  const append = (board: BoardId, entries: readonly LogEntry[], epoch?: string): number => {
    let seq = last.get(board)?.seq ?? 0;
    let begins = epoch ?? null;
    const at = Date.now();
    for (const { author, update, clients = [] } of entries) {
      insert.run(board, ++seq, at, author, update, crc32(update), begins);
      for (const client of clients) insertWriter.run(board, client, author);
      begins = null;
    }
    return seq;
  };
  const beginEpoch = (board: BoardId, { id, entry, retired: clients }: NewEpoch): number => {
    for (const client of clients) retire.run(board, client);
    dropWriters.run(board);
    return append(board, [entry], id);
  };
  const keep = (board: BoardId, seq: number, stateV2: Uint8Array): void => {
    insertCheckpoint.run({ board, seq, bytes: stateV2, crc: crc32(stateV2) });
    dropCheckpoints.run(board, board, CHECKPOINTS_KEPT);
  };
  const foldLog = (board: BoardId, { seq, update, stateV2 }: FoldedLog): void => {
    const epoch = beginning.get(board, seq)?.id ?? board;
    const at = timeOf.get(board, seq) ?? Date.now();
    dropCheckpointsTo.run(board, seq);
    dropEntries.run(board, seq);
    insert.run(board, seq, at, 'server', update, crc32(update), epoch);
    keep(board, seq, stateV2);
  };

  // In no transaction: nothing comes between its reads, and one could not end after a torn page.
  const reader = logReader(db);
  const appendAlone = db.transaction((board: BoardId, entries: readonly LogEntry[]) =>
    append(board, entries),
  );
  const beginAlone = db.transaction(beginEpoch);
  const keepAlone = db.transaction(keep);
  const foldAlone = db.transaction(foldLog);
  return {
    append,
    storage: {
      load: (board, view) => run(() => reader.load(board, view)),
      epochs: (board) => run(() => reader.epochs(board)),
      entries: (board, range) => run(() => reader.entries(board, range)),
      append: (board, entries) => run(() => appendAlone.immediate(board, entries)),
      checkpoint: (board, seq, stateV2) => run(() => keepAlone.immediate(board, seq, stateV2)),
      beginEpoch: (board, epoch) => run(() => beginAlone.immediate(board, epoch)),
      foldLog: (board, folded) => run(() => foldAlone.immediate(board, folded)),
      lastEntryBefore: (board, at) => run(() => lastBefore.get(board, at) ?? 0),
      writers: (board) =>
        run(() => new Map(writers.all(board).map(({ client, author }) => [client, author]))),
      retiredClients: (board) => run(() => retired.all(board).map(({ client }) => client)),
    },
  };
}
