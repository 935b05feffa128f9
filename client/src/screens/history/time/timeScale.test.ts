import { expect, test } from 'vitest';
import { placeOf, timeAt, timeScale } from './timeScale.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const tick = (at: number) => ({ seq: at, at });
/** Two sittings of an hour, three days apart. */
const ticks = [0, 20, 40, 60]
  .flatMap((minutes) => [tick(minutes * MINUTE)])
  .concat([0, 20, 40, 60].map((minutes) => tick(3 * DAY + minutes * MINUTE)));

test('days without a change take little of the line, and the sittings the rest in equal parts', () => {
  const scale = timeScale(ticks);
  expect(scale.map(({ isFold }) => isFold)).toEqual([false, true, false]);
  const [first, fold, second] = scale.map(({ width }) => width);
  expect(fold).toBeLessThan(0.05);
  expect(first).toBeCloseTo(second ?? 0);
  expect((first ?? 0) + (fold ?? 0) + (second ?? 0)).toBeCloseTo(1);
});

test('a place on the line is a time and the time that place, in a fold too', () => {
  const scale = timeScale(ticks);
  for (const at of [0, 30 * MINUTE, DAY, 3 * DAY, 3 * DAY + 60 * MINUTE]) {
    expect(timeAt(scale, placeOf(scale, at))).toBeCloseTo(at, 0);
  }
  expect(placeOf(scale, -5)).toBe(0);
  expect(placeOf(scale, 9 * DAY)).toBeCloseTo(1);
});

test('a window shows what is in it and nothing else', () => {
  const scale = timeScale(ticks, { fromAt: 30 * MINUTE, toAt: 50 * MINUTE });
  expect(scale).toMatchObject([{ fromAt: 30 * MINUTE, toAt: 50 * MINUTE, start: 0, width: 1 }]);
});

test('a board with a single change has a line, and many short sittings leave room for themselves', () => {
  expect(timeScale([tick(5)])).toMatchObject([{ start: 0, width: 1 }]);
  const many = timeScale(Array.from({ length: 60 }, (_, n) => tick(n * DAY)));
  const folded = many.filter(({ isFold }) => isFold).reduce((sum, { width }) => sum + width, 0);
  expect(folded).toBeLessThanOrEqual(0.41);
  expect(placeOf([], 3)).toBe(0);
});
