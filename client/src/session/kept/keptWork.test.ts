import 'fake-indexeddb/auto';
import { plainText } from '@gapboard/board';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { keptDatabaseName } from './keptTables.ts';
import { KeptWork } from './keptWork.ts';
import { BEN, kept, note } from './testing/records.ts';

let boards = 0;
const newBoard = (): string => `board-${++boards}`;
const opened: KeptWork[] = [];

async function open(board: string, author: string = BEN.id): Promise<KeptWork> {
  const work = new KeptWork(board, author);
  opened.push(work);
  await work.settle();
  return work;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((work) => work.close()));
  vi.restoreAllMocks();
});

const texts = (work: KeptWork): string[] => work.view.work.map(({ record }) => plainText(record));

test('what was kept is there at once, and when the board is opened again', async () => {
  const board = newBoard();
  const first = new KeptWork(board, BEN.id);
  first.keep([kept(note('a', 'Hello'))]);
  expect(texts(first)).toEqual(['Hello']);
  await first.close();
  const again = await open(board);
  expect(texts(again)).toEqual(['Hello']);
  expect([again.view.isStored, again.isAtRisk]).toEqual([true, false]);
});

test('of each record the newest is kept, whichever is told last', async () => {
  const board = newBoard();
  const work = await open(board);
  work.keep([kept(note('a', 'Hello'), 1), kept(note('b', 'Other'), 2)]);
  work.keep([kept(note('a', 'Hello world'), 3)]);
  await work.settle();
  expect(texts(work)).toEqual(['Other', 'Hello world']);
  const tab = await open(board);
  tab.keep([kept(note('a', 'Stale'), 2)]);
  await tab.settle();
  expect(texts(tab)).toEqual(['Other', 'Hello world']);
});

test('what has been decided about is gone, also after opening again', async () => {
  const board = newBoard();
  const work = await open(board);
  work.keep([kept(note('a', 'One')), kept(note('b', 'Two'), 2)]);
  const [one] = work.view.work;
  work.letGo(one ? [one] : []);
  expect(texts(work)).toEqual(['Two']);
  await work.settle();
  expect(texts(await open(board))).toEqual(['Two']);
});

test('what is refused again while it is being handed in stays', async () => {
  const work = await open(newBoard());
  work.keep([kept(note('a', 'As handed in'), 1)]);
  const handedIn = work.view.work;
  work.keep([kept(note('a', 'As written on'), 2)]);
  work.letGo(handedIn);
  await work.settle();
  expect(texts(work)).toEqual(['As written on']);
});

test('another tab sees what is kept and what is let go', async () => {
  const board = newBoard();
  const [one, two] = [await open(board), await open(board)];
  one.keep([kept(note('a', 'Hello'))]);
  await expect.poll(() => texts(two)).toEqual(['Hello']);
  two.letGo(two.view.work);
  await expect.poll(() => texts(one)).toEqual([]);
});

test('what somebody else kept in this browser is not shown, and not lost', async () => {
  const board = newBoard();
  const ben = await open(board);
  ben.keep([kept(note('a', 'By Ben'))]);
  await ben.settle();
  const anna = await open(board, 'anna');
  expect(texts(anna)).toEqual([]);
  expect(texts(await open(board))).toEqual(['By Ben']);
});

test('a row of another version is left where it is', async () => {
  const board = newBoard();
  const work = await open(board);
  const db = await openDB(keptDatabaseName(board));
  await db.put('work', { from: 'a later version' }, 'shape:x');
  work.keep([kept(note('a', 'Hello'))]);
  await work.settle();
  expect(texts(work)).toEqual(['Hello']);
  expect(await db.count('work')).toBe(2);
  db.close();
});

test('where the browser stores nothing it is kept in the page, and said to be at risk', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('There is no storage here.', 'SecurityError');
  });
  const work = await open(newBoard());
  expect(work.view.isStored).toBe(true);
  work.keep([kept(note('a', 'Only here'))]);
  await work.settle();
  expect(texts(work)).toEqual(['Only here']);
  expect([work.view.isStored, work.isAtRisk]).toEqual([false, true]);
  work.letGo(work.view.work);
  expect([work.view.isStored, work.isAtRisk]).toEqual([true, false]);
});
