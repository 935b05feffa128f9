import type { Stroke } from '@gapboard/drawing';
import { expect, test } from 'vitest';
import { withAhead, withoutEnd } from './shownStroke.ts';

const run = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => ({ x: from + n, y: 0, pressure: 0.5 }));

function stroke(...points: Stroke['points'][number][]): Stroke {
  return {
    points,
    pen: 'ink',
    colour: 'black',
    size: 'm',
    isComplete: false,
    isPen: true,
    isClosed: false,
    fill: 'none',
    scale: 1,
    dash: 'draw',
    isHighlighter: false,
    open: { start: false, end: false },
  };
}
const xs = ({ points }: Stroke) => points.flat().map(({ x }) => x);

test('a stroke is seen without what is not to be seen yet, its last point on its way', () => {
  expect(xs(withoutEnd(stroke(run(0, 6)), 0))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(xs(withoutEnd(stroke(run(0, 6)), 2))).toEqual([0, 1, 2, 3]);
  expect(xs(withoutEnd(stroke(run(0, 6)), 1.5))).toEqual([0, 1, 2, 3, 3.5]);
});

test('whole runs are left out too, and where a stroke begins is seen always', () => {
  expect(xs(withoutEnd(stroke(run(0, 4), run(4, 8)), 5))).toEqual([0, 1, 2]);
  expect(xs(withoutEnd(stroke(run(0, 4), run(4, 8)), 100))).toEqual([0]);
});

test('what is ahead is seen after it, and is no part of it', () => {
  const drawn = stroke(run(0, 3));
  expect(xs(withAhead(drawn, [{ x: 9, y: 0, z: 0.5 }]))).toEqual([0, 1, 2, 9]);
  expect(xs(drawn)).toEqual([0, 1, 2]);
});
