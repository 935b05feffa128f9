import { expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { PointerLine } from './pointerLine.ts';

/** A line on which the clients 1 and 2 are known. */
function line() {
  const awareness = new Awareness(new Y.Doc());
  clearInterval(Reflect.get(awareness, '_checkInterval'));
  for (const client of [1, 2]) awareness.states.set(client, {});
  const pointers = new PointerLine(awareness);
  const moved: number[] = [];
  pointers.subscribe((clients) => moved.push(...clients));
  return { awareness, pointers, moved };
}

test('a pointer is known from when it comes until its person points nowhere or leaves', () => {
  const { awareness, pointers, moved } = line();
  pointers.receive([
    { client: 1, at: { x: 5, y: -7 } },
    { client: 2, at: { x: 1, y: 1 } },
  ]);
  expect(pointers.at(1)).toEqual({ x: 5, y: -7 });
  pointers.receive([{ client: 1, at: undefined }]);
  expect(pointers.at(1)).toBeUndefined();
  awareness.states.delete(2);
  awareness.emit('change', [{ added: [], updated: [], removed: [2] }, 'test']);
  expect(pointers.at(2)).toBeUndefined();
  expect(moved).toEqual([1, 2, 1]);
});

test('pointers of nobody known, one’s own, and places that are none, are let be', () => {
  const { awareness, pointers, moved } = line();
  pointers.receive([
    { client: 3, at: { x: 5, y: 5 } },
    { client: awareness.clientID, at: { x: 5, y: 5 } },
    { client: 1, at: { x: Number.NaN, y: 5 } },
    { client: 1, at: { x: 5, y: Number.POSITIVE_INFINITY } },
    { client: 2, at: { x: 5, y: -1e12 } },
  ]);
  expect(moved).toEqual([]);
  expect([1, 2, 3].map((client) => pointers.at(client))).toEqual([undefined, undefined, undefined]);
});

test('a room that would take pointers at any speed gets at most thirty a second, and at least one', () => {
  const { pointers } = line();
  const room = { pointersEveryMs: 0, sendPointer: () => undefined };
  pointers.use(room);
  expect(pointers.everyMs).toBe(33);
  room.pointersEveryMs = 100;
  expect(pointers.everyMs).toBe(100);
  room.pointersEveryMs = 1e9;
  expect(pointers.everyMs).toBe(1_000);
});
