import { crc32 } from 'node:zlib';
import type Database from 'better-sqlite3';
import * as v from 'valibot';
import type { BoardId } from '../../ids.ts';
import type { Storage, StoredStretch, StretchInfo, StretchSummary } from '../Storage.ts';
import { run } from './run.ts';
import { unlessTorn } from './unlessTorn.ts';

interface InfoRow {
  from: number;
  to: number;
  fromAt: number;
  toAt: number;
  crc: number;
  summary: string;
  hasKeyframe: 0 | 1;
}

interface Row extends InfoRow {
  keyframe: Uint8Array | null;
  steps: Uint8Array;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const summaryForm: v.GenericSchema<unknown, StretchSummary> = v.object({
  by: v.array(v.string()),
  edits: v.array(v.tuple([count, count, count])),
  ticks: v.array(v.tuple([count, count])),
  stages: v.array(v.object({ seq: count, at: count, id: v.string(), title: v.string() })),
  stepBytes: count,
  keyframeBytes: count,
});

/** A board's memory, read so that damage costs the stretch it is in and no more. */
export function historyTable(
  db: Database.Database,
): Pick<Storage, 'keepHistory' | 'history' | 'stretches' | 'dropHistory' | 'replaceHistory'> {
  const info =
    'from_seq AS "from", to_seq AS "to", from_at AS fromAt, to_at AS toAt, crc, summary, has_keyframe AS hasKeyframe';
  const insert = db.prepare<Row & { board: BoardId }>(
    `INSERT OR REPLACE INTO history (board, from_seq, to_seq, from_at, to_at, crc, summary, has_keyframe, keyframe, steps)
     VALUES (@board, @from, @to, @fromAt, @toAt, @crc, @summary, @hasKeyframe, @keyframe, @steps)`,
  );
  const numbers = db
    .prepare<[BoardId, number, number], number>(
      'SELECT from_seq FROM history WHERE board = ? AND from_seq BETWEEN ? AND ? ORDER BY from_seq',
    )
    .pluck();
  const infoAt = db.prepare<[BoardId, number], InfoRow>(
    `SELECT ${info} FROM history WHERE board = ? AND from_seq = ?`,
  );
  const rowAt = db.prepare<[BoardId, number], Row>(
    `SELECT ${info}, keyframe, steps FROM history WHERE board = ? AND from_seq = ?`,
  );
  const rewritten = db
    .prepare<[BoardId], number>('SELECT rewritten FROM boards WHERE id = ?')
    .pluck();
  const countRewriting = db.prepare<[BoardId]>(
    'UPDATE boards SET rewritten = rewritten + 1 WHERE id = ?',
  );
  const drop = db.prepare<[BoardId, number]>(
    'DELETE FROM history WHERE board = ? AND from_seq >= ?',
  );

  const keep = (board: BoardId, stretches: readonly StoredStretch[]): void => {
    for (const stretch of stretches) {
      const { keyframe } = stretch;
      const summary = JSON.stringify(stretch.summary);
      const crc = checksum(stretch, summary);
      insert.run({ ...stretch, board, summary, crc, hasKeyframe: keyframe ? 1 : 0 });
    }
  };
  const replace = (
    board: BoardId,
    stretches: readonly StoredStretch[],
    because: 'rewritten' | 'thinned',
  ): void => {
    drop.run(board, 0);
    keep(board, stretches);
    if (because === 'rewritten') countRewriting.run(board);
  };
  /** Each row by itself: one that lies on a torn page takes no other with it. */
  function* eachOf<R extends InfoRow>(
    board: BoardId,
    range: { from: number; to: number },
    read: Database.Statement<[BoardId, number], R>,
  ): Iterable<[R, StretchInfo]> {
    for (const from of unlessTorn(() => numbers.all(board, range.from, range.to)) ?? []) {
      const row = unlessTorn(() => read.get(board, from));
      const summary = row && summaryFrom(row.summary);
      if (!row || !summary) continue;
      const { to, fromAt, toAt, hasKeyframe } = row;
      yield [row, { from, to, fromAt, toAt, hasKeyframe: hasKeyframe === 1, summary }];
    }
  }
  const keepAlone = db.transaction(keep);
  const replaceAlone = db.transaction(replace);
  const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };
  return {
    keepHistory: (board, stretches) => run(() => keepAlone.immediate(board, stretches)),
    dropHistory: (board, from) => run(() => void drop.run(board, from)),
    replaceHistory: (board, stretches, because) =>
      run(() => replaceAlone.immediate(board, stretches, because)),
    history: (board) =>
      run(() => ({
        stretches: Array.from(eachOf(board, ALL, infoAt), ([, one]) => one),
        rewritten: rewritten.get(board) ?? 0,
      })),
    stretches: (board, range) =>
      run(() =>
        Array.from(eachOf(board, range, rowAt)).flatMap(([row, about]) => {
          const { from, to, fromAt, toAt, summary } = about;
          const { keyframe, steps } = row;
          const stretch = { from, to, fromAt, toAt, summary, keyframe, steps };
          return checksum(stretch, row.summary) === row.crc ? [stretch] : [];
        }),
      ),
  };
}

/** Over all of a stretch: one whose numbers are wrong is as bad as one whose steps are. */
function checksum(
  { from, to, fromAt, toAt, keyframe, steps }: Omit<StoredStretch, 'summary'>,
  summary: string,
): number {
  const head = crc32(JSON.stringify([from, to, fromAt, toAt, keyframe !== null, summary]));
  return crc32(steps, keyframe ? crc32(keyframe, head) : head);
}

function summaryFrom(text: string): StretchSummary | undefined {
  try {
    const { output, success } = v.safeParse(summaryForm, JSON.parse(text));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}
