import { expect, test } from 'vitest';
import { TickLength, tickFor } from './tickLength.ts';

test('a tick is a screen frame in small rooms and grows with the room', () => {
  expect([1, 25, 50].map(tickFor)).toEqual([16, 16, 16]);
  expect([200, 300, 400].map(tickFor)).toEqual([33, 33, 33]);
  expect(tickFor(1_000)).toBe(50);
  expect(tickFor(5_000)).toBe(50);
  const growing = Array.from({ length: 1_200 }, (_, people) => tickFor(people));
  expect(growing).toEqual(growing.toSorted((a, b) => a - b));
});

/** Ticks that each take `share` of the time there is. */
function run(length: TickLength, people: number, share: number, ticks: number): void {
  for (let n = 0; n < ticks; n++) length.worked(share * length.for(people), length.for(people));
}

test('ticks lengthen under load, never beyond what the eye forgives, and shorten when it falls', () => {
  const length = new TickLength();
  run(length, 100, 0.2, 200);
  expect(length.for(100)).toBe(tickFor(100));
  run(length, 100, 0.6, 200);
  expect(length.for(100)).toBe(100);
  run(length, 100, 0.2, 200);
  expect(length.for(100)).toBe(100);
  run(length, 100, 0.05, 400);
  expect(length.for(100)).toBe(tickFor(100));
});

test('one slow tick changes little, and after a pause the load of before is forgotten', () => {
  const length = new TickLength();
  length.worked(16, 16);
  length.worked(1, 16);
  expect(length.for(10)).toBe(16);
  run(length, 10, 0.9, 20);
  const busy = length.for(10);
  expect(busy).toBeGreaterThan(16);
  length.worked(1, 60_000);
  expect(length.for(10)).toBeLessThan(busy);
});
