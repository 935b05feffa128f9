import 'fake-indexeddb/auto';
import { recordsOf, writeRecords } from '@gapboard/sync';
import type { UnknownRecord } from '@gapboard/board';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openTables } from './copyTables.ts';
import { foldCopy, forgetUnreadable } from './foldCopy.ts';
import { databaseName, LocalCopy } from './localCopy.ts';

let boards = 0;
const newBoard = (): string => `board-${++boards}`;

function fail(error: unknown): void {
  throw error;
}

function page(id: string, name: string): UnknownRecord {
  const record = { id: `page:${id}`, typeName: 'page', name, index: 'a1', meta: {} };
  return record as unknown as UnknownRecord;
}

/** All that lies on this device of a board, as text. */
async function bytesOf(board: string): Promise<string> {
  const db = await openTables(databaseName(board));
  const rows = [...(await db.getAll('updates')), ...(await db.getAll('damaged'))];
  db.close();
  return rows.map((row) => Buffer.from(Object(row)).toString('latin1')).join();
}

/** A document whose changes are stored as those of others are. */
async function stored(board: string): Promise<{ doc: Y.Doc; copy: LocalCopy }> {
  const copy = await LocalCopy.open(board, fail);
  const doc = new Y.Doc();
  await copy.load(doc, copy);
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== copy) copy.keepOthers(update);
  });
  return { doc, copy };
}

test('what was removed for good while a device was away is in nothing it keeps once it has heard of it', async () => {
  const board = newBoard();
  const away = await stored(board);
  writeRecords(away.doc, [page('one', 'SECRET')]);
  await away.copy.settle();
  writeRecords(away.doc, [page('one', 'SECRET WORDS'), page('two', 'The rest')]);
  await away.copy.close();
  const damaged = await openTables(databaseName(board));
  await damaged.add('damaged', Buffer.from('SECRET'));
  damaged.close();

  const back = await stored(board);
  recordsOf(back.doc).delete('page:one');
  await back.copy.settle();
  // It lies beside what takes it out.
  expect(await bytesOf(board)).toContain('SECRET');
  await foldCopy(board);
  // What cannot be read is not let go of for nothing.
  expect(await bytesOf(board)).toContain('SECRET');
  await forgetUnreadable(board);
  expect(await bytesOf(board)).not.toContain('SECRET');
  expect(await bytesOf(board)).toContain('The rest');

  // The page that is open goes on storing, and so does the next.
  writeRecords(back.doc, [page('three', 'Later')]);
  await back.copy.close();
  const next = await stored(board);
  expect([...recordsOf(next.doc).keys()].toSorted()).toEqual(['page:three', 'page:two']);
  await next.copy.close();
});

test('what another tab stores meanwhile, and what is unsent, stays', async () => {
  const board = newBoard();
  const one = await stored(board);
  const other = await stored(board);
  one.copy.keepOwn(Y.encodeStateAsUpdate(new Y.Doc()), new Map([['page:two', { fields: ['$'] }]]));
  writeRecords(one.doc, [page('one', 'Of the first')]);
  const folding = foldCopy(board);
  writeRecords(other.doc, [page('two', 'Of the other')]);
  await Promise.all([folding, one.copy.close(), other.copy.close()]);
  await foldCopy(board);
  const copy = await LocalCopy.open(board, fail);
  const doc = new Y.Doc();
  const { unsent } = await copy.load(doc, copy);
  await copy.close();
  expect([...recordsOf(doc).keys()].toSorted()).toEqual(['page:one', 'page:two']);
  expect([...unsent.keys()]).toEqual(['page:two']);
});
