import 'fake-indexeddb/auto';
import type { UnsentMark } from '@gapboard/sync';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { databaseName, LocalCopy } from './localCopy.ts';

let boards = 0;
const newBoard = (): string => `board-${++boards}`;

function fail(error: unknown): void {
  throw error;
}

/** The document of a board with these words, and the update that makes them. */
function words(text: string): { doc: Y.Doc; update: Uint8Array } {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, text);
  return { doc, update: Y.encodeStateAsUpdate(doc) };
}

/** As if these records had been made here. */
function made(...ids: string[]): Map<string, UnsentMark> {
  return new Map(ids.map((id) => [id, { fields: ['$'] }]));
}

async function reopened(
  board: string,
): Promise<{ text: string; unsent: string[]; damaged: number }> {
  const copy = await LocalCopy.open(board, fail);
  const doc = new Y.Doc();
  const found = await copy.load(doc, copy);
  await copy.close();
  return {
    text: doc.getText('words').toString(),
    unsent: [...found.unsent.keys()],
    damaged: found.damaged,
  };
}

test('what was written here is there when the board is opened again, and known to be unsent', async () => {
  const board = newBoard();
  const copy = await LocalCopy.open(board, fail);
  copy.keepOwn(words('hello').update, made('shape:a'));
  await copy.close();
  expect(await reopened(board)).toEqual({ text: 'hello', unsent: ['shape:a'], damaged: 0 });
});

test('what the server has confirmed is no longer unsent', async () => {
  const board = newBoard();
  const copy = await LocalCopy.open(board, fail);
  copy.keepOwn(words('hello').update, made('shape:a', 'shape:b'));
  copy.confirm(['shape:a']);
  await copy.close();
  expect((await reopened(board)).unsent).toEqual(['shape:b']);
});

test('a change made after an earlier one was confirmed is unsent again', async () => {
  const board = newBoard();
  const copy = await LocalCopy.open(board, fail);
  copy.keepOwn(words('a').update, made('shape:a'));
  copy.confirm(['shape:a']);
  copy.keepOwn(words('b').update, made('shape:a'));
  await copy.close();
  expect((await reopened(board)).unsent).toEqual(['shape:a']);
});

test('a damaged row is set aside, and everything else is read', async () => {
  const board = newBoard();
  const copy = await LocalCopy.open(board, fail);
  copy.keepOwn(words('kept').update, made('shape:a'));
  await copy.close();
  const db = await openDB(databaseName(board));
  await db.add('updates', new Uint8Array([255, 255, 255, 7, 1, 2, 3]));
  await db.add('updates', 'not bytes at all');
  db.close();
  expect(await reopened(board)).toEqual({ text: 'kept', unsent: ['shape:a'], damaged: 2 });
  expect(await reopened(board)).toMatchObject({ text: 'kept', damaged: 0 });
  const after = await openDB(databaseName(board));
  expect(await after.count('damaged')).toBe(2);
  after.close();
});

test('a long history is folded into one row when the board is opened', async () => {
  const board = newBoard();
  const copy = await LocalCopy.open(board, fail);
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => copy.keepOwn(update, made('shape:a')));
  for (let n = 0; n < 400; n++) {
    doc.getText('words').insert(n, 'x');
    await copy.settle();
  }
  await copy.close();
  expect((await reopened(board)).text).toBe('x'.repeat(400));
  const db = await openDB(databaseName(board));
  expect(await db.count('updates')).toBe(1);
  db.close();
  expect((await reopened(board)).text).toBe('x'.repeat(400));
});

test('when nothing can be stored, it says so once and no longer claims to keep anything', async () => {
  const board = newBoard();
  const failures: unknown[] = [];
  const copy = await LocalCopy.open(board, (error) => failures.push(error));
  copy.keepOwn(words('a').update, made('shape:a'));
  await copy.settle();
  expect(copy.keepsEverything).toBe(true);
  await copy.close();
  copy.keepOwn(words('b').update, made('shape:b'));
  await copy.settle();
  expect(failures).toHaveLength(1);
  expect(copy.failed).toBe(true);
  expect(copy.keepsEverything).toBe(false);
});

test('a copy of version 1 opens, and what was unsent in it counts as made here', async () => {
  const board = newBoard();
  const old = await openDB(databaseName(board), 1, {
    upgrade(tables) {
      tables.createObjectStore('updates', { autoIncrement: true });
      tables.createObjectStore('damaged', { autoIncrement: true });
      tables.createObjectStore('unsent');
    },
  });
  await old.add('updates', words('kept').update);
  await old.put('unsent', true, 'shape:a');
  old.close();
  const copy = await LocalCopy.open(board, fail);
  const doc = new Y.Doc();
  expect(await copy.load(doc, copy)).toEqual({ unsent: made('shape:a'), damaged: 0, epoch: '' });
  expect(doc.getText('words').toString()).toBe('kept');
  await copy.close();
});

test('another document takes the place of the one that is kept, which is handed over with all that is unsent', async () => {
  const board = newBoard();
  const copy = await LocalCopy.open(board, fail);
  copy.keepEpoch('one');
  copy.keepOwn(words('old').update, made('shape:a'));
  await copy.replace(({ epoch, updates, unsent }) => {
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    expect([epoch, doc.getText('words').toString()]).toEqual(['one', 'old']);
    expect(unsent).toEqual(made('shape:a'));
    return { epoch: 'two', state: words('new').update, unsent: made('shape:b') };
  });
  copy.keepOwn(words('er').update, made('shape:c'));
  await copy.close();
  const again = await LocalCopy.open(board, fail);
  const doc = new Y.Doc();
  const found = await again.load(doc, again);
  expect(found).toEqual({ unsent: made('shape:b', 'shape:c'), damaged: 0, epoch: 'two' });
  expect([...doc.getText('words').toString()].toSorted().join('')).toBe('eenrw');
  await again.close();
});

test('a tab with the old document writes nothing into the new one, and gets its turn', async () => {
  const board = newBoard();
  const [one, two] = [await LocalCopy.open(board, fail), await LocalCopy.open(board, fail)];
  await two.load(new Y.Doc(), two);
  one.keepEpoch('one');
  one.keepOwn(words('old').update, made('shape:a'));
  await one.replace(() => ({ epoch: 'two', state: words('new').update, unsent: made('shape:a') }));
  two.keepOwn(words('old too').update, made('shape:z'));
  await two.settle();
  expect([two.failed, two.keepsEverything]).toEqual([true, false]);
  expect(await reopened(board)).toEqual({ text: 'new', unsent: ['shape:a'], damaged: 0 });
  await two.replace(({ epoch }) => {
    expect(epoch).toBe('two');
    return { epoch: 'two', state: words('!').update, unsent: made('shape:z') };
  });
  expect(two.failed).toBe(false);
  const { text, unsent } = await reopened(board);
  expect([...text].toSorted().join('')).toBe('!enw');
  expect(unsent).toEqual(['shape:a', 'shape:z']);
  await Promise.all([one.close(), two.close()]);
});
