import { crc32 } from 'node:zlib';
import type Database from 'better-sqlite3';
import type { BoardId } from '../../ids.ts';
import type { LoadedLog, LogEntry, Storage, StoredEntry } from '../Storage.ts';
import { run } from './run.ts';

export interface LogTable {
  /** inside whatever transaction is open */
  append(board: BoardId, entries: readonly LogEntry[]): number;
  storage: Pick<Storage, 'load' | 'append' | 'checkpoint'>;
}

interface EntryRow {
  seq: number;
  at: number;
  author: string;
  bytes: Uint8Array;
  crc: number;
}

/** The one before the newest is kept too: if the newest turns out damaged, loading starts there. */
const CHECKPOINTS_KEPT = 2;

export function logTable(db: Database.Database): LogTable {
  const last = db.prepare<[BoardId], { seq: number }>(
    'SELECT coalesce(max(seq), 0) AS seq FROM log WHERE board = ?',
  );
  const insert = db.prepare<[BoardId, number, number, string, Uint8Array, number]>(
    'INSERT INTO log (board, seq, at, author, bytes, crc) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const after = db.prepare<[BoardId, number], EntryRow>(
    'SELECT seq, at, author, bytes, crc FROM log WHERE board = ? AND seq > ? ORDER BY seq',
  );
  const checkpoints = db.prepare<[BoardId], Pick<EntryRow, 'seq' | 'bytes' | 'crc'>>(
    'SELECT seq, bytes, crc FROM checkpoints WHERE board = ? ORDER BY seq DESC',
  );
  const insertCheckpoint = db.prepare<[BoardId, number, Uint8Array, number]>(
    'INSERT OR REPLACE INTO checkpoints (board, seq, bytes, crc) VALUES (?, ?, ?, ?)',
  );
  const dropCheckpoints = db.prepare<[BoardId, BoardId, number]>(
    `DELETE FROM checkpoints WHERE board = ? AND seq NOT IN (
       SELECT seq FROM checkpoints WHERE board = ? ORDER BY seq DESC LIMIT ?
     )`,
  );

  const append = (board: BoardId, entries: readonly LogEntry[]): number => {
    let seq = last.get(board)?.seq ?? 0;
    const at = Date.now();
    for (const { author, update } of entries) {
      insert.run(board, ++seq, at, author, update, crc32(update));
    }
    return seq;
  };
  const load = (board: BoardId): LoadedLog => {
    const damaged: LoadedLog['damaged'] = [];
    let checkpoint: LoadedLog['checkpoint'];
    for (const { seq, bytes, crc } of checkpoints.iterate(board)) {
      if (crc32(bytes) === crc) {
        checkpoint = { seq, stateV2: bytes };
        break;
      }
      damaged.push({ kind: 'checkpoint', seq });
    }
    const entries: StoredEntry[] = [];
    for (const { crc, bytes, ...entry } of after.iterate(board, checkpoint?.seq ?? 0)) {
      if (crc32(bytes) === crc) entries.push({ ...entry, update: bytes });
      else damaged.push({ kind: 'entry', seq: entry.seq });
    }
    return { checkpoint, entries, lastSeq: last.get(board)?.seq ?? 0, damaged };
  };
  const keep = (board: BoardId, seq: number, stateV2: Uint8Array): void => {
    insertCheckpoint.run(board, seq, stateV2, crc32(stateV2));
    dropCheckpoints.run(board, board, CHECKPOINTS_KEPT);
  };

  const appendAlone = db.transaction(append);
  const loadAlone = db.transaction(load);
  const keepAlone = db.transaction(keep);
  return {
    append,
    storage: {
      load: (board) => run(() => loadAlone(board)),
      append: (board, entries) => run(() => appendAlone.immediate(board, entries)),
      checkpoint: (board, seq, stateV2) => run(() => keepAlone.immediate(board, seq, stateV2)),
    },
  };
}
