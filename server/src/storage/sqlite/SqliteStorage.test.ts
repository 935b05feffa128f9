import { crc32 } from 'node:zlib';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { newBoardId, newParticipantId, newSnapshotId } from '../../ids.ts';
import { tamper, tearPages } from '../../testing/damage.ts';
import { tempDir } from '../../testing/server.ts';
import { DataFolderError, StorageFullError } from '../errors.ts';
import type { StoredStretch } from '../Storage.ts';
import { storageContract } from '../storageContract.ts';
import { openSqlite } from './SqliteStorage.ts';

const newPlace = (): string => path.join(tempDir(), 'gapboard.db');

storageContract('SQLite', async (place) => openSqlite(place), newPlace);

async function withBoard() {
  const file = newPlace();
  const storage = openSqlite(file);
  onTestFinished(() => storage.close());
  const id = newBoardId();
  await storage.createBoard({
    board: { id, title: 'Water', code: 'K7M-X4R', createdAt: 1 },
    links: [],
    facilitator: {
      id: newParticipantId(),
      name: 'Ama',
      role: 'facilitator',
      group: null,
      place: null,
      state: 'in',
      joinedAt: 1,
    },
    first: [{ author: 'server', update: Buffer.from([1]) }],
    epoch: 'first',
  });
  return { file, storage, id };
}

test('what does not fit is refused as such, whole, and the rest goes on', async () => {
  const { storage, id } = await withBoard();
  storage.limitGrowth(1);
  const small = { author: 'a', update: Buffer.from([2]) };
  const large = { author: 'a', update: Buffer.alloc(1024 * 1024) };
  await expect(storage.append(id, [small, large])).rejects.toThrow(StorageFullError);
  expect((await storage.load(id)).lastSeq).toBe(1);
  storage.limitGrowth(undefined);
  expect(await storage.append(id, [small, large])).toBe(3);
});

test('a damaged entry is left out and named; a damaged checkpoint is made up for by the one before it and the log', async () => {
  const { file, storage, id } = await withBoard();
  for (const seq of [2, 3, 4, 5]) {
    await storage.append(id, [{ author: 'a', update: Buffer.from([seq]) }]);
    if (seq === 2 || seq === 4) await storage.checkpoint(id, seq, Buffer.from([100 + seq]));
  }
  const db = new Database(file);
  db.exec("UPDATE log SET bytes = x'ff' WHERE seq = 5");
  db.exec("UPDATE checkpoints SET bytes = x'ff' WHERE seq = 4");
  db.close();
  const { checkpoint, entries, damaged, lastSeq } = await storage.load(id);
  expect(checkpoint?.seq).toBe(2);
  expect(entries.map(({ seq }) => seq)).toEqual([3, 4]);
  expect(damaged).toEqual([
    { kind: 'checkpoint', seq: 4, author: undefined },
    { kind: 'entry', seq: 5, author: 'a', crc: crc32(Buffer.from([5])) },
  ]);
  expect(lastSeq).toBe(5);
});

test('checkpoints take nothing out of the log', async () => {
  const { file, storage, id } = await withBoard();
  await storage.append(id, [{ author: 'a', update: Buffer.from([2]) }]);
  await storage.checkpoint(id, 2, Buffer.from([9]));
  const db = new Database(file, { readonly: true });
  expect(db.prepare('SELECT count(*) AS n FROM log').get()).toEqual({ n: 2 });
  db.close();
});

test('boards of a newer Gapboard are left alone, and the operator is told', async () => {
  const { file, storage } = await withBoard();
  await storage.close();
  const db = new Database(file);
  db.pragma('user_version = 99');
  db.close();
  expect(() => openSqlite(file)).toThrow(DataFolderError);
  expect(() => openSqlite(file)).toThrow(/newer Gapboard.*nothing has been changed/);
});

test('what lies on a torn page is left out and named, and what is before and after it is read', async () => {
  const { file, storage, id } = await withBoard();
  for (const letter of ['a', 'b', 'c', 'd']) {
    await storage.append(id, [{ author: letter, update: Buffer.alloc(38_000, letter) }]);
  }
  await storage.close();
  tearPages(file, Buffer.alloc(3_000, 'c'));
  const again = openSqlite(file);
  onTestFinished(() => again.close());
  const { entries, damaged, lastSeq } = await again.load(id);
  expect(entries.map(({ author }) => author)).toEqual(['server', 'a', 'b', 'd']);
  expect(damaged).toEqual([{ kind: 'entry', seq: 4, author: 'c' }]);
  expect(lastSeq).toBe(5);
  expect(await again.append(id, [{ author: 'e', update: Buffer.from([1]) }])).toBe(6);
});

test('a checkpoint on a torn page is made up for by the log', async () => {
  const { file, storage, id } = await withBoard();
  await storage.append(id, [{ author: 'a', update: Buffer.from([2]) }]);
  await storage.checkpoint(id, 2, Buffer.alloc(40_000, 'x'));
  await storage.close();
  tearPages(file, Buffer.alloc(3_000, 'x'));
  const again = openSqlite(file);
  onTestFinished(() => again.close());
  const { entries, checkpoint, damaged } = await again.load(id);
  expect(checkpoint).toBeUndefined();
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(damaged).toEqual([{ kind: 'checkpoint', seq: 2, author: undefined }]);
});

/** Three stretches of a memory, of which the second is as large as given. */
function stretches(bytes: number): StoredStretch[] {
  const summary = { by: [], edits: [], ticks: [], stages: [], stepBytes: 0, keyframeBytes: 0 };
  return [1, 2, 3].map((n) => ({
    from: n,
    to: n,
    fromAt: n,
    toAt: n,
    summary,
    keyframe: Buffer.from([n]),
    steps: n === 2 ? Buffer.alloc(bytes, 'y') : Buffer.from([n]),
  }));
}

const ALL = { from: 0, to: 9 };

test.each(['from_at = 7', "summary = '{'", "keyframe = x'ff'", "steps = x'ff'", 'keyframe = NULL'])(
  'a stretch of a board’s memory that is damaged (%s) costs itself and no more',
  async (damage) => {
    const { file, storage, id } = await withBoard();
    await storage.keepHistory(id, stretches(10));
    tamper(file, `UPDATE history SET ${damage} WHERE from_seq = 2`);
    expect((await storage.stretches(id, ALL)).map(({ from }) => from)).toEqual([1, 3]);
  },
);

test('a stretch of a board’s memory that lies on a torn page costs itself and no more', async () => {
  const { file, storage, id } = await withBoard();
  await storage.keepHistory(id, stretches(38_000));
  await storage.close();
  tearPages(file, Buffer.alloc(3_000, 'y'));
  const again = openSqlite(file);
  onTestFinished(() => again.close());
  expect((await again.stretches(id, ALL)).map(({ from }) => from)).toEqual([1, 3]);
  // What is drawn of it on a line is read all the same.
  expect((await again.history(id)).stretches).toHaveLength(3);
});

test('a board of before there were epochs is in its first', async () => {
  const { file, storage, id } = await withBoard();
  const about = { name: 'One', kind: 'named', at: 5, shapes: 3, digest: 'd', by: null } as const;
  for (let n = 0; n < 2; n++) {
    await storage.addSnapshot(id, { ...about, id: newSnapshotId() }, Buffer.from([1]));
  }
  await storage.append(id, [{ author: 'a', update: Buffer.from([2]) }]);
  await storage.close();
  const db = new Database(file);
  db.exec(`
    DROP TABLE removed_for_good; DROP TABLE erasures;
    DROP TABLE held_notes; DROP TABLE received_notes; DROP TABLE ballots;
    DROP TABLE held_ratings; DROP TABLE writers; DROP TABLE retired; DROP TABLE damage;
    DROP TABLE handed_in; DROP TABLE history; DROP TABLE moments;
    ALTER TABLE boards DROP COLUMN rewritten;
    DROP INDEX epochs; ALTER TABLE log DROP COLUMN epoch;
    ALTER TABLE members DROP COLUMN grp; ALTER TABLE members DROP COLUMN place;
    ALTER TABLE members DROP COLUMN state; ALTER TABLE members DROP COLUMN last_seen;
    ALTER TABLE members DROP COLUMN came_as;
    ALTER TABLE boards DROP COLUMN most_together;
    UPDATE snapshots SET taken_by = iif(nth = 1, 'Ama', 'Nobody of this name');
  `);
  db.pragma('user_version = 1');
  db.close();
  const again = openSqlite(file);
  onTestFinished(() => again.close());
  const { epoch, entries } = await again.load(id);
  expect(epoch).toEqual({ id, seq: 1 });
  expect(entries).toHaveLength(2);
  // And its people are in, and were there when they joined.
  expect(await again.members(id)).toMatchObject([
    { name: 'Ama', state: 'in', lastSeen: 1, cameAs: 'facilitator' },
  ]);
  // Who took a snapshot is known by who they are, and no more by what they were called.
  const [ama] = await again.members(id);
  expect((await again.snapshots(id)).map(({ by }) => by)).toEqual([null, ama?.id]);
});
