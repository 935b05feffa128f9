import type { InkPoint, Pen } from '@gapboard/board';
import { expect, test } from 'vitest';
import { stroke } from '../testing/shapes.ts';
import { GrowingInk } from './GrowingInk.ts';
import { inkPaths } from './inkPaths.ts';

const LIGHT = { theme: 'light' } as const;

/** A loop after the other, as a hand draws them, pressed harder and lighter. */
const loops = (count: number): InkPoint[] =>
  Array.from({ length: count }, (_, n) => ({
    x: 1.5 * n + 40 * Math.cos(n / 12),
    y: 40 * Math.sin(n / 12),
    pressure: 0.5 + 0.3 * Math.sin(n / 30),
  }));

const growing = (pen: Pen, points: readonly InkPoint[]) =>
  stroke(points, { pen, size: 'l', isComplete: false });

type Place = [x: number, y: number];

/** The corners of an area's outlines, its curves by four steps each. */
function polygons(d: string): Place[][] {
  return d
    .split('Z')
    .filter((one) => one !== '')
    .map((one) => {
      const [, start = '', ...steps] = one.split(/[Mq]/);
      const [x0 = 0, y0 = 0] = start.split(' ').map(Number);
      let [x, y] = [x0, y0];
      return steps.flatMap((step) => {
        const [cx = 0, cy = 0, dx = 0, dy = 0] = step.split(' ').map(Number);
        const curve = Array.from({ length: 4 }, (_, n): Place => {
          const t = (n + 1) / 4;
          const [at, to] = [2 * t * (1 - t), t * t];
          return [x + at * cx + to * dx, y + at * cy + to * dy];
        });
        [x, y] = [x + dx, y + dy];
        return curve;
      });
    });
}

/** By the nonzero rule. */
function isIn(all: readonly Place[][], [px, py]: Place): boolean {
  let winding = 0;
  for (const polygon of all) {
    for (let n = 0; n < polygon.length; n++) {
      const [a, b] = [polygon[n], polygon[(n + 1) % polygon.length]];
      if (!a || !b || a[1] <= py === b[1] <= py) continue;
      const x = a[0] + ((py - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
      if (x > px) winding += a[1] <= py ? 1 : -1;
    }
  }
  return winding !== 0;
}

test.each<Pen>(['ink', 'brush', 'gouache'])('%s looks in pieces as it does in one', (pen) => {
  const drawn = growing(pen, loops(260));
  const [whole] = inkPaths(drawn, LIGHT).map(({ d }) => polygons(d));
  const [area] = new GrowingInk().areas(drawn, LIGHT);
  if (!whole || !area) throw new Error('There is ink.');
  expect(area.pieces.length).toBeGreaterThan(4);
  const pieces = area.pieces.map(polygons);
  let [inked, differs] = [0, 0];
  for (let x = -50; x < 440; x += 1.7) {
    for (let y = -50; y < 50; y += 1.7) {
      const one = isIn(whole, [x, y]);
      if (one) inked++;
      if (one !== pieces.some((piece) => isIn(piece, [x, y]))) differs++;
    }
  }
  expect(inked).toBeGreaterThan(500);
  expect(differs / inked).toBeLessThan(0.003);
});

test('of a stroke that grows only its last pieces are made anew', () => {
  const ink = new GrowingInk();
  const all = loops(400);
  const before = ink.areas(growing('ink', all.slice(0, 380)), LIGHT)[0]?.pieces ?? [];
  const after = ink.areas(growing('ink', all), LIGHT)[0]?.pieces ?? [];
  expect(before.length).toBeGreaterThan(6);
  expect(after.slice(0, before.length - 2)).toEqual(before.slice(0, -2));
  expect(after.at(-1)).not.toBe(before.at(-1));
});

test('what is rubbed out or moved is not shown as it was', () => {
  const ink = new GrowingInk();
  const all = loops(300);
  ink.areas(growing('brush', all), LIGHT);
  for (const now of [all.slice(0, 90), all.map((one) => ({ ...one, y: -one.y }))]) {
    const drawn = growing('brush', now);
    expect(ink.areas(drawn, LIGHT)).toEqual(new GrowingInk().areas(drawn, LIGHT));
  }
});

test('ink that shines through is one path, and so it is nowhere twice', () => {
  for (const pen of ['marker', 'pencil', 'tone'] as const) {
    for (const { pieces } of new GrowingInk().areas(growing(pen, loops(200)), LIGHT)) {
      expect(pieces).toHaveLength(1);
    }
  }
});
