import { expect, test } from 'vitest';
import { withoutShared } from './joint.ts';
import { type Line, lineThrough } from './line.ts';
import { COATS, optionsOf } from './penLooks.ts';

const wave = Array.from({ length: 400 }, (_, n) => ({
  x: 2 * n,
  y: 60 * Math.sin(n / 25),
  pressure: 0.5 + 0.3 * Math.sin(n / 40),
}));

type Broad = 'brush' | 'marker' | 'tone';

function lineOf(pen: Broad, input: typeof wave, open: { start: boolean; end: boolean }): Line {
  const [coat] = COATS[pen];
  const made = coat && lineThrough(input, optionsOf(coat, 4.5, { isPen: true, open }));
  if (!made) throw new Error('It is long enough for a line.');
  return made;
}

/** The two parts of one stroke that share so many points, each as it is drawn. */
function parts(pen: Broad, shared: number, laps = false): [Line, Line] {
  const [first, second] = [wave.slice(0, 200 + shared), wave.slice(200)];
  const before = lineOf(pen, first, { start: false, end: true });
  const after = lineOf(pen, second, { start: true, end: false });
  return [
    withoutShared(before, first, { start: 0, end: shared, laps }),
    withoutShared(after, second, { start: shared, end: 0, laps }),
  ];
}

test('two parts of one stroke meet in one place, in one direction, and as broad', () => {
  for (const [pen, shared] of [
    ['brush', 40],
    ['marker', 40],
    ['tone', 90],
  ] as const) {
    const [before, after] = parts(pen, shared);
    const [end, start, next] = [before.points.at(-1), after.points[0], after.points[1]];
    if (!end || !start || !next) throw new Error('Both have points.');
    const [dx, dy] = [end.point[0] - start.point[0], end.point[1] - start.point[1]];
    expect(Math.hypot(dx, dy)).toBeLessThan(1);
    const turn = end.vector[0] * next.vector[0] + end.vector[1] * next.vector[1];
    expect(turn).toBeGreaterThan(0.97);
    expect(Math.abs((before.radii.at(-1) ?? 0) - (after.radii[0] ?? 0))).toBeLessThan(0.5);
  }
});

test('ink that covers laps over a little, so that no ground shines through', () => {
  const [exact] = parts('brush', 40);
  const [lapped] = parts('brush', 40, true);
  const length = ({ points }: Line): number => points.at(-1)?.runningLength ?? 0;
  expect(length(lapped) - length(exact)).toBeGreaterThan(1);
  expect(length(lapped) - length(exact)).toBeLessThan(12);
});

test('what shares nothing is drawn to its ends', () => {
  const line = lineOf('brush', wave, { start: false, end: false });
  expect(withoutShared(line, wave, { start: 0, end: 0, laps: true })).toEqual(line);
});
