import 'fake-indexeddb/auto';
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

async function reopened(
  board: string,
): Promise<{ text: string; unsent: string[]; damaged: number }> {
  const copy = await LocalCopy.open(board, fail);
  const doc = new Y.Doc();
  const found = await copy.load(doc, copy);
  await copy.close();
  return { text: doc.getText('words').toString(), ...found };
}

test('what was written here is there when the board is opened again, and known to be unsent', async () => {
  const board = newBoard();
  const copy = await LocalCopy.open(board, fail);
  copy.keepOwn(words('hello').update, ['shape:a']);
  await copy.close();
  expect(await reopened(board)).toEqual({ text: 'hello', unsent: ['shape:a'], damaged: 0 });
});

test('what the server has confirmed is no longer unsent', async () => {
  const board = newBoard();
  const copy = await LocalCopy.open(board, fail);
  copy.keepOwn(words('hello').update, ['shape:a', 'shape:b']);
  copy.confirm(['shape:a']);
  await copy.close();
  expect((await reopened(board)).unsent).toEqual(['shape:b']);
});

test('a change made after an earlier one was confirmed is unsent again', async () => {
  const board = newBoard();
  const copy = await LocalCopy.open(board, fail);
  copy.keepOwn(words('a').update, ['shape:a']);
  copy.confirm(['shape:a']);
  copy.keepOwn(words('b').update, ['shape:a']);
  await copy.close();
  expect((await reopened(board)).unsent).toEqual(['shape:a']);
});

test('a damaged row is set aside, and everything else is read', async () => {
  const board = newBoard();
  const copy = await LocalCopy.open(board, fail);
  copy.keepOwn(words('kept').update, ['shape:a']);
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
  doc.on('update', (update: Uint8Array) => copy.keepOwn(update, ['shape:a']));
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
  copy.keepOwn(words('a').update, ['shape:a']);
  await copy.settle();
  expect(copy.keepsEverything).toBe(true);
  await copy.close();
  copy.keepOwn(words('b').update, ['shape:b']);
  await copy.settle();
  expect(failures).toHaveLength(1);
  expect(copy.failed).toBe(true);
  expect(copy.keepsEverything).toBe(false);
});
