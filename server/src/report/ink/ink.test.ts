import { expect, test } from 'vitest';
import type { UnknownRecord } from '@gapboard/board';
import { inkShape, recordOf } from '../testing/ink.ts';
import { boundsOf, drawingsOf } from './drawings.ts';
import { fitted } from './paint.ts';
import { inkAmong, strokesOf } from './strokes.ts';

const LINE = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
];

function shape(id: string, type: string, more: Record<string, unknown>): UnknownRecord {
  return recordOf(
    Object.assign(
      { id: `shape:${id}`, typeName: 'shape' },
      { type, x: 0, y: 0, rotation: 0 },
      more,
    ),
  );
}

test('a stroke in a turned group in a frame is where it is seen on the page', () => {
  const [stroke] = strokesOf([
    shape('frame', 'frame', { parentId: 'page:a', x: 100, y: 50 }),
    shape('group', 'group', { parentId: 'shape:frame', x: 10, y: 0, rotation: Math.PI / 2 }),
    inkShape('s', LINE, { parentId: 'shape:group', x: 5, y: 0 }),
  ]);
  expect(stroke?.page).toBe('page:a');
  const [from, to] = stroke?.lines[0] ?? [];
  expect(from?.x).toBeCloseTo(110);
  expect(from?.y).toBeCloseTo(55);
  expect(to?.x).toBeCloseTo(110);
  expect(to?.y).toBeCloseTo(65);
});

test('a stroke that was made larger, or turned over, is so on paper', () => {
  const [stroke] = strokesOf([inkShape('s', LINE, { props: { scaleX: -2, scale: 3 } })]);
  expect(stroke?.lines[0]?.map(({ x }) => x)).toEqual([0, -20]);
  expect(stroke?.width).toBeCloseTo(3 * 3.5);
});

test('parents in a ring, or gone, do not keep a stroke from being drawn', () => {
  const strokes = strokesOf([
    shape('a', 'group', { parentId: 'shape:b' }),
    shape('b', 'group', { parentId: 'shape:a' }),
    inkShape('ring', LINE, { parentId: 'shape:a' }),
    inkShape('lost', LINE, { parentId: 'shape:gone' }),
  ]);
  expect(strokes).toHaveLength(2);
});

test('of other shapes only where they are goes to where ink is drawn', () => {
  const note = shape('n', 'evidence-note', { parentId: 'page:a', props: { richText: 'private' } });
  const kept = inkAmong([note, inkShape('s', LINE)]);
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toContain('private');
});

test('what lies far apart is several drawings, the scribe’s first and the largest of them first', () => {
  const drawings = drawingsOf(
    strokesOf([
      inkShape('p', LINE, { meta: { as: 'participant' } }),
      inkShape('a', LINE, { x: 5000, y: 5000 }),
      inkShape('b', LINE, { x: 0, y: 0 }),
      inkShape('c', LINE, { x: 300, y: 100 }),
    ]),
  );
  expect(drawings.map(({ byScribe, strokes }) => [byScribe, strokes.length])).toEqual([
    [true, 2],
    [true, 1],
    [false, 1],
  ]);
});

test('a hundred scribbles all over a page are a few drawings, and none is lost', () => {
  const shapes = Array.from({ length: 100 }, (_, n) =>
    inkShape(`s${n}`, LINE, { x: (n % 10) * 900, y: Math.floor(n / 10) * 900 }),
  );
  const drawings = drawingsOf(strokesOf(shapes));
  expect(drawings.length).toBeLessThanOrEqual(6);
  expect(drawings.reduce((sum, { strokes }) => sum + strokes.length, 0)).toBe(100);
});

test('a drawing is cropped to its ink and keeps its proportions', () => {
  const [drawing] = drawingsOf(
    strokesOf([
      inkShape('s', [
        { x: 1000, y: 1000 },
        { x: 3000, y: 2000 },
      ]),
    ]),
  );
  if (!drawing) throw new Error('There is no drawing.');
  const [stroke] = drawing.strokes;
  expect(stroke && boundsOf(stroke).left).toBeCloseTo(998.25);
  const { width, height } = fitted(drawing, { width: 400, height: 400 });
  expect(width).toBeCloseTo(400, 0);
  expect(width / height).toBeCloseTo(2, 1);
});
