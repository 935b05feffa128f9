import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BoardSize } from './BoardSize.ts';

const MB = 1024 * 1024;

/** A board that holds so much, and takes at most 4 MB. */
function holding(bytes: number): { doc: Y.Doc; size: BoardSize } {
  const doc = new Y.Doc();
  const size = new BoardSize(doc, 4 * MB);
  doc.on('update', (update: Uint8Array) => size.add(update.length));
  if (bytes > 0) doc.getMap('records').set('a', 'x'.repeat(bytes));
  return { doc, size };
}

test('what comes at once fits only where all of it does', () => {
  const { size } = holding(3 * MB);
  expect(size.hasRoomFor(0.9 * MB)).toBe(true);
  expect(size.hasRoomFor(1.1 * MB)).toBe(false);
  expect(size.isFull).toBe(false);
  expect(holding(0).size.hasRoomFor(3.9 * MB)).toBe(true);
});

test('a board that was loaded is measured before something large comes', () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(holding(3 * MB).doc));
  expect(new BoardSize(doc, 4 * MB).hasRoomFor(1.1 * MB)).toBe(false);
});
