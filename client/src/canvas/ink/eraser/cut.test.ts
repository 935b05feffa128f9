import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from './cut.ts';

const line = (n: number) => Array.from({ length: n }, (_, k) => ({ x: k * 10, y: 0, z: 0.5 }));
const across = (x: number, radius = 5) => ({ from: { x, y: -50 }, to: { x, y: 50 }, radius });

test('an eraser that crosses a line leaves a piece on either side, cut where it passed', () => {
  const pieces = cut(line(11), across(50));
  expect(pieces).toHaveLength(2);
  const [left, right] = pieces ?? [];
  expect(left?.isCut).toEqual({ start: false, end: true });
  expect(right?.isCut).toEqual({ start: true, end: false });
  expect(left?.points[0]).toEqual({ x: 0, y: 0, z: 0.5 });
  expect(left?.points.at(-1)?.x).toBeCloseTo(45, 0);
  expect(right?.points[0]?.x).toBeCloseTo(55, 0);
  expect(right?.points.at(-1)).toEqual({ x: 100, y: 0, z: 0.5 });
});

test('an eraser that passes between two points far from each other is not missed', () => {
  const two = [
    { x: 0, y: 0, z: 0.2 },
    { x: 1000, y: 0, z: 0.8 },
  ];
  const pieces = cut(two, across(500, 4));
  expect(pieces?.map(({ points }) => points.length)).toEqual([2, 2]);
  expect(pieces?.[0]?.points.at(-1)?.z).toBeCloseTo(0.5, 1);
});

test('what is not touched stays as it is, and what is rubbed out all over leaves nothing', () => {
  expect(cut(line(11), across(500))).toBeUndefined();
  expect(cut(line(3), { from: { x: -10, y: 0 }, to: { x: 50, y: 0 }, radius: 20 })).toEqual([]);
  expect(cut([{ x: 0, y: 0, z: 0.5 }], across(0))).toEqual([]);
  expect(cut([], across(0))).toBeUndefined();
});

test('whatever is rubbed out: no piece has a point under the eraser, and every point that is not is in a piece', () => {
  const coordinate = fc.integer({ min: -200, max: 200 });
  const place = fc.record({ x: coordinate, y: coordinate });
  const way = fc.array(fc.record({ x: coordinate, y: coordinate, z: fc.constant(0.5) }), {
    maxLength: 20,
  });
  const wipe = fc.record({ from: place, to: place, radius: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(way, wipe, (points, wiped) => {
      const pieces = cut(points, wiped) ?? [{ points }];
      const left = pieces.flatMap((piece) => piece.points);
      for (const point of left) expect(distance(point, wiped)).toBeGreaterThan(wiped.radius - 1e-6);
      for (const point of points) {
        if (distance(point, wiped) > wiped.radius) expect(left).toContainEqual(point);
      }
    }),
  );
});

function distance(
  { x, y }: { x: number; y: number },
  { from, to }: { from: { x: number; y: number }; to: { x: number; y: number } },
): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along =
    length === 0
      ? 0
      : ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / length / length;
  const way = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - (to.x - from.x) * way, y - from.y - (to.y - from.y) * way);
}
