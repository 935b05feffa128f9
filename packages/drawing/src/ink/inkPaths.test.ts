import { type InkPoint, type Pen, PENS } from '@gapboard/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stroke } from '../testing/shapes.ts';
import { type InkPath, inkPaths } from './inkPaths.ts';
import type { Stroke } from './stroke.ts';

const line = (n: number): InkPoint[] =>
  Array.from({ length: n }, (_, k) => ({ x: 3 * k, y: 20 * Math.sin(k / 5), pressure: 0.5 }));

/** Every number of a path's commands, put together to where the pen of a plotter would go. */
function placesOf({ d }: InkPath): { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([MqaZ])([^MqaZ]*)/g)) {
    const numbers = rest.trim() === '' ? [] : rest.trim().split(/ +/).map(Number);
    const at = (n: number): number => numbers[n] ?? NaN;
    if (command === 'M') [x, y] = [at(0), at(1)];
    if (command === 'q') {
      places.push({ x: x + at(0), y: y + at(1) });
      [x, y] = [x + at(2), y + at(3)];
    }
    if (command === 'a') {
      places.push({ x, y: y - at(0) }, { x, y: y + at(0) });
      [x, y] = [x + at(5), y + at(6)];
    }
    places.push({ x, y });
  }
  return places;
}

const anyPoint = fc.record({
  x: fc.double({ min: -5000, max: 5000, noNaN: true }),
  y: fc.double({ min: -5000, max: 5000, noNaN: true }),
  pressure: fc.double({ min: 0, max: 1 }),
});
const anyStroke = fc
  .record({
    points: fc.array(fc.array(anyPoint, { maxLength: 40 }), { maxLength: 3 }),
    pen: fc.constantFrom<(Pen | undefined)[]>(undefined, ...PENS),
    colour: fc.constantFrom('black', 'white', 'red', 'no such colour'),
    size: fc.constantFrom('s', 'm', 'l', 'xl', 'none such'),
    isComplete: fc.boolean(),
    isPen: fc.boolean(),
    isClosed: fc.boolean(),
    fill: fc.constantFrom('none', 'semi', 'solid', 'pattern', 'fill', 'lined-fill'),
    scale: fc.double({ min: 0.1, max: 4, noNaN: true }),
    dash: fc.constantFrom('draw', 'solid', 'dashed', 'dotted', 'none'),
    isHighlighter: fc.boolean(),
    open: fc.record({ start: fc.boolean(), end: fc.boolean() }),
  })
  // A highlighter has no pen.
  .map((any) => (any.isHighlighter ? { ...any, pen: undefined } : any));

test('whatever is drawn, its ink is made of numbers, near where it was drawn, and the same each time', () => {
  fc.assert(
    fc.property(anyStroke, fc.constantFrom<('light' | 'dark')[]>('light', 'dark'), (any, theme) => {
      const paths = inkPaths(any, { theme });
      expect(inkPaths(any, { theme })).toEqual(paths);
      const drawn = any.points.flat();
      // The broadest there is: a tone at 'xl'.
      const reach = 9 * 11 * any.scale + 60;
      for (const path of paths) {
        expect(path.d).toMatch(/^M/);
        for (const { x, y } of placesOf(path)) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
          expect(x).toBeGreaterThanOrEqual(Math.min(...drawn.map((at) => at.x)) - reach);
          expect(x).toBeLessThanOrEqual(Math.max(...drawn.map((at) => at.x)) + reach);
          expect(y).toBeGreaterThanOrEqual(Math.min(...drawn.map((at) => at.y)) - reach);
          expect(y).toBeLessThanOrEqual(Math.max(...drawn.map((at) => at.y)) + reach);
        }
      }
    }),
  );
});

test.each([undefined, ...PENS])(
  'a point with %s is a dot, and so is a stroke of no length',
  (pen) => {
    const here = { x: 10, y: 20, pressure: 0.5 };
    const [dot] = inkPaths(stroke([here], { pen }), { theme: 'light' });
    expect(dot && placesOf(dot).length).toBeGreaterThan(3);
    expect(
      inkPaths(
        stroke(
          Array.from({ length: 9 }, () => here),
          { pen },
        ),
        { theme: 'light' },
      ),
    ).toEqual(inkPaths(stroke([here], { pen }), { theme: 'light' }));
  },
);

test('what is no place is left out of a stroke, and a stroke of nothing else is none', () => {
  const [bad, far] = [
    { x: NaN, y: 3, pressure: 0.5 },
    { x: 10, y: Infinity, pressure: 0.5 },
  ];
  const good = line(30);
  const mixed = [bad, ...good.slice(0, 10), far, ...good.slice(10)];
  expect(inkPaths(stroke(mixed), { theme: 'light' })).toEqual(
    inkPaths(stroke(good), { theme: 'light' }),
  );
  expect(inkPaths(stroke([bad, far]), { theme: 'light' })).toEqual([]);
  expect(inkPaths(stroke([]), { theme: 'light' })).toEqual([]);
});

test('a press that is no number is taken as an even one', () => {
  const even = line(30);
  const lost = even.map((point) => ({ ...point, pressure: NaN }));
  expect(inkPaths(stroke(lost, { pen: 'ink' }), { theme: 'light' })).toEqual(
    inkPaths(stroke(even, { pen: 'ink' }), { theme: 'light' }),
  );
});

test.each([undefined, ...PENS])('a stroke of 50,000 points is drawn with %s', (pen) => {
  for (const isPen of [true, false]) {
    const [path] = inkPaths(stroke(line(50_000), { pen, isPen }), { theme: 'light' });
    expect(path?.d.length).toBeGreaterThan(100_000);
    expect(path?.d).not.toMatch(/NaN|Infinity/);
  }
});

test('ink and brush grow with the press, a marker stays even', () => {
  const pressed = (pen: Pen, pressure: number): number => {
    const points = line(30).map((point) => ({ ...point, y: 0, pressure }));
    const [path] = inkPaths(stroke(points, { pen }), { theme: 'light' });
    const ys = (path ? placesOf(path) : []).map(({ y }) => y);
    return Math.max(...ys) - Math.min(...ys);
  };
  expect(pressed('ink', 0.9)).toBeGreaterThan(2 * pressed('ink', 0.1));
  expect(pressed('brush', 0.9)).toBeGreaterThan(3 * pressed('brush', 0.1));
  expect(pressed('marker', 0.9)).toBe(pressed('marker', 0.1));
});

test('a brush runs out to nothing at both ends', () => {
  const [path] = inkPaths(
    stroke(
      line(60).map((point) => ({ ...point, y: 0 })),
      { pen: 'brush' },
    ),
    {
      theme: 'light',
    },
  );
  const widthNear = (where: number): number => {
    const near = (path ? placesOf(path) : []).filter(({ x }) => Math.abs(x - where) < 6);
    return Math.max(...near.map(({ y }) => y)) - Math.min(...near.map(({ y }) => y));
  };
  expect(widthNear(90)).toBeGreaterThan(10);
  expect(widthNear(0)).toBeLessThan(6);
  expect(widthNear(177)).toBeLessThan(6);
});

test('a brush is as wide as it is where its line goes on beyond the stroke, and nothing reaches further', () => {
  const points = line(60).map((point) => ({ ...point, y: 0 }));
  const [path] = inkPaths(stroke(points, { pen: 'brush', open: { start: true, end: false } }), {
    theme: 'light',
  });
  const places = path ? placesOf(path) : [];
  const start = places.filter(({ x }) => x < 6);
  const ys = start.map(({ y }) => y);
  expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(10);
  expect(Math.min(...places.map(({ x }) => x))).toBeGreaterThan(-1);
});

test('a tone and a highlighter lie under every line', () => {
  const under = (more: Partial<Stroke>): boolean[] =>
    inkPaths(stroke(line(9), more), { theme: 'light' }).map((path) => path.under);
  expect(under({ pen: 'tone' })).toEqual([true, true]);
  expect(under({ isHighlighter: true })).toEqual([true, false]);
  expect(under({ pen: 'ink' })).toEqual([false]);
});

test('white gouache is white on paper, and as dark as the board is dark', () => {
  const [light, dark] = (['light', 'dark'] as const).map(
    (theme) => inkPaths(stroke(line(9), { pen: 'gouache', colour: 'white' }), { theme })[0]?.fill,
  );
  expect(light).toBe('#ffffff');
  expect(dark).toBe('#101011');
});

test('a scribble with sharp corners has an outline in several parts, each closed', () => {
  const zigzag = Array.from({ length: 200 }, (_, n) => ({
    x: Math.abs((n % 20) - 10) * 20,
    y: n / 2,
    pressure: 0.5,
  }));
  const [path] = inkPaths(stroke(zigzag, { isPen: false }), { theme: 'light' });
  const starts = path?.d.match(/M/g)?.length ?? 0;
  expect(starts).toBeGreaterThan(4);
  expect(path?.d.match(/Z/g)).toHaveLength(starts);
});
