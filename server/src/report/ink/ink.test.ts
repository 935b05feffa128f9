import type { UnknownRecord } from '@gapboard/board';
import { drawingsAmong, placedInk, withWords } from '@gapboard/drawing';
import { expect, test } from 'vitest';
import { inkShape, recordOf } from '../testing/ink.ts';
import { fitted } from './paint.ts';

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

const drawingsOf = (records: readonly UnknownRecord[]) => drawingsAmong(placedInk(records));

test('a stroke in a turned group in a frame is where it is seen on the page', () => {
  const [ink] = placedInk([
    shape('frame', 'frame', { parentId: 'page:a', x: 100, y: 50 }),
    shape('group', 'group', { parentId: 'shape:frame', x: 10, y: 0, rotation: Math.PI / 2 }),
    inkShape('s', LINE, { parentId: 'shape:group', x: 5, y: 0 }),
  ]);
  expect(ink?.page).toBe('page:a');
  const [a = 0, b = 0, , , e = 0, f = 0] = ink?.matrix ?? [];
  expect([e, f].map(Math.round)).toEqual([110, 55]);
  expect([e + 10 * a, f + 10 * b].map(Math.round)).toEqual([110, 65]);
});

test('a stroke that was made larger, or turned over, is so in its drawing', () => {
  const [drawing] = drawingsOf([inkShape('s', LINE, { props: { scaleX: -2 } })]);
  expect(drawing?.bounds.x).toBeLessThan(-20);
  expect((drawing?.bounds.x ?? 0) + (drawing?.bounds.w ?? 0)).toBeLessThan(10);
});

test('parents in a ring, or gone, do not keep a stroke from being drawn', () => {
  const ink = placedInk([
    shape('a', 'group', { parentId: 'shape:b' }),
    shape('b', 'group', { parentId: 'shape:a' }),
    inkShape('ring', LINE, { parentId: 'shape:a' }),
    inkShape('lost', LINE, { parentId: 'shape:gone' }),
  ]);
  expect(ink).toHaveLength(2);
});

test('of other shapes only where they are goes to where ink is drawn', () => {
  const note = shape('n', 'evidence-note', { parentId: 'page:a', props: { richText: 'private' } });
  const kept = placedInk([note, inkShape('s', LINE)]);
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain('private');
});

test('what is said of a drawing is as it may be shown', () => {
  const props = { w: 9, h: 9, name: 'Mia', alt: 'Mia waits', cell: null, note: null, notes: [] };
  const ink = placedInk([
    shape('d', 'drawing', { parentId: 'page:a', props }),
    inkShape('s', LINE, { parentId: 'shape:d' }),
  ]);
  const [one] = withWords(ink, (text) => text.replaceAll('Mia', '[name]'));
  expect(one?.frame).toMatchObject({ name: '[name]', alt: '[name] waits' });
});

test('what somebody has framed is a drawing by itself, and comes first', () => {
  const props = { w: 9, h: 9, name: 'A gap', alt: '', cell: null, note: null, notes: [] };
  const drawings = drawingsOf([
    inkShape('near', LINE),
    shape('d', 'drawing', { parentId: 'page:page', props }),
    inkShape('in', LINE, { parentId: 'shape:d' }),
  ]);
  expect(drawings.map(({ id, frame }) => [id, frame?.name])).toEqual([
    ['shape:d', 'A gap'],
    ['shape:near', undefined],
  ]);
});

test('what lies far apart is several drawings, the scribe’s first and the largest of them first', () => {
  const drawings = drawingsOf([
    inkShape('p', LINE, { meta: { as: 'participant' } }),
    inkShape('a', LINE, { x: 5000, y: 5000 }),
    inkShape('b', LINE, { x: 0, y: 0 }),
    inkShape('c', LINE, { x: 300, y: 100 }),
  ]);
  expect(drawings.map(({ byScribe, ink }) => [byScribe, ink.length])).toEqual([
    [true, 2],
    [true, 1],
    [false, 1],
  ]);
});

test('a hundred scribbles all over a page are a few drawings, and none is lost', () => {
  const shapes = Array.from({ length: 100 }, (_, n) =>
    inkShape(`s${n}`, LINE, { x: (n % 10) * 900, y: Math.floor(n / 10) * 900 }),
  );
  const drawings = drawingsOf(shapes);
  expect(drawings.length).toBeLessThanOrEqual(6);
  expect(drawings.reduce((sum, { ink }) => sum + ink.length, 0)).toBe(100);
});

test('a drawing is cropped to its ink and keeps its proportions', () => {
  const [drawing] = drawingsOf([
    inkShape('s', [
      { x: 1000, y: 1000 },
      { x: 3000, y: 2000 },
    ]),
  ]);
  if (!drawing) throw new Error('There is no drawing.');
  expect(drawing.bounds.x).toBeGreaterThan(985);
  const { width, height } = fitted(drawing, { width: 400, height: 400 });
  expect(width).toBeCloseTo(400, 0);
  expect(width / height).toBeCloseTo(2, 1);
});
