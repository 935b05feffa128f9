import { type InkPoint, type Pen, PENS } from '@gapboard/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingLine } from './GrowingLine.ts';
import { type Line, lineThrough } from './line.ts';
import { COATS, optionsOf } from './penLooks.ts';

const OPEN = { start: false, end: false };
/** Sums of lengths are made in another order. */
const NEARLY = 9;

function nearly(line: Line | undefined) {
  if (!line) return undefined;
  const round = (value: number): number => Number(value.toFixed(NEARLY));
  return {
    radii: line.radii.map(round),
    points: line.points.map(({ point, vector, pressure, distance, runningLength }) => ({
      at: [...point, ...vector, pressure, distance, runningLength].map(round),
    })),
  };
}

/** Steps of a hand: far, near, none at all, and now and then something that is no number. */
const steps = fc.array(
  fc.record({
    dx: fc.oneof(fc.double({ min: -9, max: 12, noNaN: true }), fc.constant(0)),
    dy: fc.oneof(fc.double({ min: -9, max: 9, noNaN: true }), fc.constant(0)),
    pressure: fc.oneof(
      { weight: 20, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    ),
    isLost: fc.oneof(
      { weight: 40, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  }),
  { minLength: 1, maxLength: 220, size: 'max' },
);

test.each(PENS)(
  '%s: a line that grows is at every time the line through its points',
  (pen: Pen) => {
    fc.assert(
      fc.property(steps, fc.boolean(), fc.constantFrom(1, 2, 5, 40), (hand, isPen, atOnce) => {
        let [x, y] = [0, 0];
        const input: InkPoint[] = hand.map(({ dx, dy, pressure, isLost }) => {
          [x, y] = [x + dx, y + dy];
          return { x: isLost ? NaN : x, y, pressure };
        });
        for (const coat of COATS[pen]) {
          const options = optionsOf(coat, 3.5, { isPen, open: OPEN });
          const line = new GrowingLine();
          for (let n = 1; n <= input.length; n += atOnce) {
            const now = input.slice(0, n);
            expect(nearly(line.through(now, options))).toEqual(nearly(lineThrough(now, options)));
          }
        }
      }),
      { numRuns: 40 },
    );
  },
);

test('what has settled is not made anew', () => {
  const [coat] = COATS.ink;
  if (!coat) throw new Error('A pen has a coat.');
  const options = optionsOf(coat, 3.5, { isPen: true, open: OPEN });
  const input = Array.from({ length: 300 }, (_, n) => ({
    x: 3 * n,
    y: 20 * Math.sin(n / 9),
    pressure: 0.5,
  }));
  const line = new GrowingLine();
  const before = line.through(input.slice(0, 280), options)?.points ?? [];
  const after = line.through(input, options)?.points ?? [];
  expect(before.length).toBeGreaterThan(200);
  const settled = before.slice(0, 200);
  expect(settled.every((point, n) => point === after[n])).toBe(true);
});

test('a line that was another, or has another look, is begun anew', () => {
  const [coat] = COATS.brush;
  if (!coat) throw new Error('A pen has a coat.');
  const options = optionsOf(coat, 3.5, { isPen: true, open: OPEN });
  const input = Array.from({ length: 200 }, (_, n) => ({ x: 3 * n, y: n % 40, pressure: 0.5 }));
  const line = new GrowingLine();
  line.through(input, options);
  const moved = input.map((point, n) => (n === 10 ? { ...point, y: 50 } : point));
  const broader = optionsOf(coat, 7, { isPen: true, open: OPEN });
  for (const [points, look] of [
    [moved, options],
    [moved.slice(0, 60), options],
    [moved, broader],
  ] as const) {
    expect(nearly(line.through(points, look))).toEqual(nearly(lineThrough(points, look)));
  }
});
