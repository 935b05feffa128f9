import { b64Vecs } from 'tldraw';
import { expect, test } from 'vitest';
import { Line, POINTS_MAX } from './Line.ts';

const start = { x: 0, y: 0, z: 0.5 };
const points = (line: Line) =>
  line.segments.map(({ path, dim }) => b64Vecs.decodePoints(path, dim));

test('a line keeps every point that the hand has been at, and those of one place as one', () => {
  const line = new Line([start], true, 0.5);
  expect(line.add({ x: 10, y: 0, z: 0.4 })).toBe(true);
  expect(line.add({ x: 10.2, y: 0, z: 0.3 })).toBe(false);
  expect(line.add({ x: 10.1, y: 0, z: 0.75 })).toBe(true);
  expect(line.add({ x: 20, y: 0, z: 0.5 })).toBe(true);
  const [run = []] = points(line);
  expect(run.map(({ x }) => Math.round(x))).toEqual([0, 10, 20]);
  expect(run[1]?.z).toBeCloseTo(0.75, 2);
});

test('of an even line nothing changes that was there: its beginning is on its way to others', () => {
  const line = new Line([start], false, 0.5);
  line.add({ x: 10, y: 0, z: 0.5 });
  const before = line.segments[0]?.path.replace(/=+$/, '') ?? '';
  line.add({ x: 10.2, y: 0, z: 0.9 });
  for (let x = 20; x < 60; x += 10) line.add({ x, y: 0, z: 0.5 });
  expect(line.segments[0]?.dim).toBe(2);
  expect(line.segments[0]?.path.startsWith(before.slice(0, before.length - 1))).toBe(true);
});

test('with the hand’s way made straight, the line runs from its corner in steps of fifteen degrees', () => {
  const line = new Line([start], true, 0.5);
  line.add({ x: 10, y: 0, z: 0.5 });
  line.runStraight();
  line.add({ x: 110, y: 4, z: 0.5 });
  line.followHand();
  line.add({ x: 120, y: 30, z: 0.5 });
  expect(line.segments.map(({ type }) => type)).toEqual(['free', 'straight', 'free']);
  const [, straight = [], free = []] = points(line);
  expect(straight.map(({ y }) => Math.round(y))).toEqual([0, 0]);
  expect(Math.round(straight[1]?.x ?? 0)).toBe(110);
  expect(Math.round(free[0]?.x ?? 0)).toBe(110);
});

test('a line is full long before a record is too large for a server', () => {
  const line = new Line([start], true, 0.5);
  let count = 0;
  while (!line.isFull) line.add({ x: ++count, y: count % 7, z: (count % 10) / 10 });
  expect(count).toBeLessThanOrEqual(POINTS_MAX);
  expect(line.segments[0]?.path.length).toBeLessThan(8_000);
});
