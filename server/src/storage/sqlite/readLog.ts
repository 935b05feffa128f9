import { crc32 } from 'node:zlib';
import type Database from 'better-sqlite3';
import type { BoardId } from '../../ids.ts';
import type {
  DamagedRow,
  EntryRange,
  Epoch,
  LoadedLog,
  LogView,
  ReadEntries,
  StoredEntry,
} from '../Storage.ts';
import { unlessTorn } from './unlessTorn.ts';

interface EntryRow {
  seq: number;
  at: number;
  author: string;
  bytes: Uint8Array;
  crc: number;
}

/** SQLite's largest integer that JavaScript can hold. */
const END = Number.MAX_SAFE_INTEGER;

export interface LogReader {
  load(board: BoardId, view?: LogView): LoadedLog;
  epochs(board: BoardId): Epoch[];
  entries(board: BoardId, range: EntryRange): ReadEntries;
}

/**
 * Reads a board's log so that damage costs what is damaged and no more: a row whose checksum does
 * not match, and a row that SQLite itself cannot read because a page of the file is torn.
 */
export function logReader(db: Database.Database): LogReader {
  const last = db.prepare<[BoardId, number], { seq: number }>(
    'SELECT coalesce(max(seq), 0) AS seq FROM log WHERE board = ? AND seq < ?',
  );
  const epochOf = db.prepare<[BoardId, number], Epoch>(
    `SELECT seq, epoch AS id FROM log
     WHERE board = ? AND seq < ? AND epoch IS NOT NULL ORDER BY seq DESC LIMIT 1`,
  );
  const allEpochs = db.prepare<[BoardId], Epoch>(
    'SELECT seq, epoch AS id FROM log WHERE board = ? AND epoch IS NOT NULL ORDER BY seq',
  );
  const nthAfter = db.prepare<[BoardId, number, number], { seq: number }>(
    'SELECT seq FROM log WHERE board = ? AND seq > ? ORDER BY seq LIMIT 1 OFFSET ?',
  );
  const checkpoints = db.prepare<[BoardId, number, number], { seq: number }>(
    'SELECT seq FROM checkpoints WHERE board = ? AND seq >= ? AND seq < ? ORDER BY seq DESC',
  );
  const checkpointAt = db.prepare<[BoardId, number], Pick<EntryRow, 'bytes' | 'crc'>>(
    'SELECT bytes, crc FROM checkpoints WHERE board = ? AND seq = ?',
  );
  const rows = db.prepare<[BoardId, number, number], EntryRow>(
    'SELECT seq, at, author, bytes, crc FROM log WHERE board = ? AND seq > ? AND seq < ? ORDER BY seq',
  );
  const seqs = db.prepare<[BoardId, number, number], { seq: number }>(
    'SELECT seq FROM log WHERE board = ? AND seq > ? AND seq < ? ORDER BY seq',
  );
  const rowAt = db.prepare<[BoardId, number], EntryRow>(
    'SELECT seq, at, author, bytes, crc FROM log WHERE board = ? AND seq = ?',
  );
  const authorAt = db.prepare<[BoardId, number], Pick<EntryRow, 'author'>>(
    'SELECT author FROM log WHERE board = ? AND seq = ?',
  );

  /** The newest checkpoint since `from` that is sound. */
  function newestCheckpoint(
    board: BoardId,
    from: number,
    before: number,
    damaged: DamagedRow[],
    without: readonly number[],
  ): LoadedLog['checkpoint'] {
    const there = unlessTorn(() => checkpoints.all(board, from, before)) ?? [];
    for (const { seq } of there) {
      if (without.includes(seq)) continue;
      const row = unlessTorn(() => checkpointAt.get(board, seq));
      if (row && crc32(row.bytes) === row.crc) return { seq, stateV2: row.bytes };
      damaged.push({ kind: 'checkpoint', seq, author: undefined });
    }
    return undefined;
  }

  /** All sound entries after `from`. */
  function entriesAfter(
    board: BoardId,
    from: number,
    before: number,
    damaged: DamagedRow[],
  ): StoredEntry[] {
    const entries: StoredEntry[] = [];
    let read = from;
    const take = ({ crc, bytes, ...entry }: EntryRow): void => {
      read = entry.seq;
      if (crc32(bytes) === crc) entries.push({ ...entry, update: bytes });
      else damaged.push({ kind: 'entry', seq: entry.seq, author: entry.author, crc });
    };
    const whole = unlessTorn(() => {
      for (const row of rows.iterate(board, from, before)) take(row);
      return true;
    });
    if (whole) return entries;
    // Some row lies on a torn page. Their numbers are in the index, so each can be asked for alone.
    const left = unlessTorn(() => seqs.all(board, read, before));
    if (!left) damaged.push({ kind: 'rest', seq: read + 1, author: undefined });
    for (const { seq } of left ?? []) {
      const row = unlessTorn(() => rowAt.get(board, seq));
      if (row) take(row);
      else {
        const author = unlessTorn(() => authorAt.get(board, seq))?.author;
        damaged.push({ kind: 'entry', seq, author });
      }
    }
    return entries;
  }

  const load: LogReader['load'] = (board, { before = END, withoutCheckpoints = [] } = {}) => {
    const epoch = epochOf.get(board, before);
    const damaged: DamagedRow[] = [];
    const first = epoch?.seq ?? 0;
    const checkpoint = newestCheckpoint(board, first, before, damaged, withoutCheckpoints);
    const entries = entriesAfter(board, checkpoint?.seq ?? first - 1, before, damaged);
    const lastRead = Math.max(first, entries.at(-1)?.seq ?? 0, damaged.at(-1)?.seq ?? 0);
    const lastSeq = unlessTorn(() => last.get(board, before))?.seq ?? lastRead;
    return { epoch, checkpoint, entries, lastSeq, damaged };
  };
  return {
    load,
    epochs: (board) => allEpochs.all(board),
    entries: (board, { after, limit }) => {
      const damaged: DamagedRow[] = [];
      const end = unlessTorn(() => nthAfter.get(board, after, limit))?.seq;
      const entries = entriesAfter(board, after, end ?? END, damaged);
      const read = [after, ...entries.map(({ seq }) => seq), ...damaged.map(({ seq }) => seq)];
      return { entries, damaged, last: read.reduce((a, b) => Math.max(a, b)) };
    },
  };
}
