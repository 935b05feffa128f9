import type { Point } from '@gapboard/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PointerSender } from './pointerSender.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function sender(pace = { everyMs: 33 }) {
  const sent: (Point | undefined)[] = [];
  const pointer = new PointerSender({ send: (at) => sent.push(at), everyMs: () => pace.everyMs });
  return { pointer, sent, pace };
}

test('the first move goes at once, later ones as often as the room takes them, and the last always', () => {
  const { pointer, sent } = sender();
  for (let x = 0; x < 100; x++) {
    pointer.point({ x, y: 0 });
    vi.advanceTimersByTime(5);
  }
  expect(sent[0]).toEqual({ x: 0, y: 0 });
  // 500 ms at 33 ms.
  expect(sent.length).toBeGreaterThanOrEqual(14);
  expect(sent.length).toBeLessThanOrEqual(16);
  vi.advanceTimersByTime(100);
  expect(sent.at(-1)).toEqual({ x: 99, y: 0 });
});

test('a room that asks for fewer gets fewer', () => {
  const { pointer, sent, pace } = sender();
  pace.everyMs = 200;
  for (let x = 0; x < 100; x++) {
    pointer.point({ x, y: 0 });
    vi.advanceTimersByTime(10);
  }
  expect(sent.length).toBeLessThanOrEqual(6);
});

test('what is the same in whole units is not sent again', () => {
  const { pointer, sent } = sender();
  pointer.point({ x: 10.1, y: 5 });
  vi.advanceTimersByTime(100);
  pointer.point({ x: 10.4, y: 5.2 });
  vi.advanceTimersByTime(100);
  expect(sent).toEqual([{ x: 10, y: 5 }]);
});

test('pointing nowhere goes at once, and a move that waited its turn does not come after it', () => {
  const { pointer, sent } = sender();
  pointer.point({ x: 1, y: 1 });
  pointer.point({ x: 2, y: 2 });
  pointer.point(undefined);
  expect(sent).toEqual([{ x: 1, y: 1 }, undefined]);
  vi.advanceTimersByTime(1000);
  expect(sent).toHaveLength(2);
  pointer.point(undefined);
  expect(sent).toHaveLength(2);
});

test('those who come to a board of one are told where its one points', () => {
  const { pointer, sent } = sender();
  pointer.point({ x: 1, y: 1 });
  vi.advanceTimersByTime(100);
  pointer.again();
  expect(sent).toEqual([
    { x: 1, y: 1 },
    { x: 1, y: 1 },
  ]);
});
