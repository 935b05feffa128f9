import type { UnknownRecord } from '@gapboard/board';
import { cell, heading, mapShape, note } from '@gapboard/evidence/testing';
import { beforeEach, expect, test } from 'vitest';
import type { Rect } from '../picture.ts';
import { PAGE, record, shape } from '../testing/shapes.ts';
import { DrawnBoard } from './DrawnBoard.ts';
import { shapeAt } from './shapeAt.ts';
import { type Painter, walk } from './walk.ts';

/** A blue box, or what else it is said to be. */
function blue(id: string, more: object = {}): UnknownRecord {
  const looks = { geo: 'rectangle', fill: 'solid', color: 'blue', size: 's', dash: 'none' };
  return shape(id, 'geo', { props: { w: 100, h: 50, ...looks }, ...more });
}

/** A map of one row and two columns, with a note in the second. */
function mapRecords(of = cell('a', 'y')): UnknownRecord[] {
  return [
    { ...mapShape(), parentId: PAGE, x: 1000, y: 500, rotation: 0, index: 'a1' },
    heading('theme', 'a', { index: 'a0' }),
    heading('outcome', 'x', { index: 'a0' }),
    heading('outcome', 'y', { index: 'a1' }),
    { ...note('n', of), x: 0, y: 0, rotation: 0 },
  ].map(record);
}

function boxOf(board: DrawnBoard, id: string): Rect | undefined {
  return board.boundsOf(PAGE, new Set([id]));
}

/** What is painted, in its order. */
function painted(board: DrawnBoard, more: Partial<Parameters<typeof walk>[1]> = {}): string[] {
  board.settle();
  const seen: string[] = [];
  const painter: Painter = {
    wants: () => true,
    marks: (marks, { node }) => {
      if (marks.length > 0) seen.push(node.id.slice('shape:'.length));
    },
    clip: () => seen.push('('),
    endClip: () => seen.push(')'),
  };
  walk(board, { page: PAGE, ...more }, painter);
  return seen;
}

let board: DrawnBoard;
beforeEach(() => {
  board = new DrawnBoard([record({ id: PAGE, typeName: 'page', name: 'One', index: 'a1' })]);
});

test('shapes are painted by their order, each with what lies in it', () => {
  board.put([
    blue('above', { index: 'a3' }),
    blue('below', { index: 'a1' }),
    blue('frame', { type: 'frame', index: 'a2' }),
    blue('inside', { parentId: 'shape:frame' }),
  ]);
  expect(painted(board)).toEqual(['below', 'frame', '(', 'inside', ')', 'above']);
});

test('a shape in a turned group in a frame is where it is seen on the page', () => {
  board.put([
    blue('frame', { type: 'frame', x: 100, y: 50, props: { w: 500, h: 500 } }),
    blue('group', { type: 'group', parentId: 'shape:frame', x: 10, rotation: Math.PI / 2 }),
    blue('inner', { parentId: 'shape:group', x: 5 }),
  ]);
  const box = boxOf(board, 'shape:inner');
  expect(box?.x).toBeCloseTo(60);
  expect(box?.y).toBeCloseTo(55);
  expect([box?.w, box?.h].map((side) => Math.round(side ?? 0))).toEqual([50, 100]);
  board.put([blue('frame', { type: 'frame', x: 200, y: 50, props: { w: 500, h: 500 } })]);
  expect(boxOf(board, 'shape:inner')?.x).toBeCloseTo(160);
});

test('a note of a map lies where its cell is, whatever its record says, and moves with its cell', () => {
  board.put(mapRecords());
  const first = boxOf(board, 'shape:n');
  board.put(mapRecords(cell('a', 'x')));
  const second = boxOf(board, 'shape:n');
  expect(first?.x).toBeGreaterThan(1000);
  expect(first?.y).toBeGreaterThan(500);
  expect((first?.x ?? 0) - (second?.x ?? 0)).toBe(448);
});

test('a drawing that hangs on a note moves with it, and one over a cell with the cell', () => {
  const hung = { type: 'drawing', parentId: 'shape:map', x: 10, y: 20 };
  const props = { w: 80, h: 60, name: '', alt: '', note: null, notes: [] };
  board.put([
    ...mapRecords(),
    blue('onNote', { ...hung, props: { ...props, note: 'shape:n', cell: cell('a', 'y') } }),
    blue('onCell', { ...hung, props: { ...props, cell: cell('a', 'x') } }),
  ]);
  const lying = ['shape:onNote', 'shape:onCell'].map((id) => boxOf(board, id)?.x ?? 0);
  board.put(mapRecords(cell('a', 'x')));
  const now = ['shape:onNote', 'shape:onCell'].map((id) => boxOf(board, id)?.x ?? 0);
  expect((lying[0] ?? 0) - (now[0] ?? 0)).toBe(448);
  expect(now[1]).toBe(lying[1]);
});

test('a note that was merged into another is not seen, and the other says so', () => {
  const words = (): string[] => {
    board.settle();
    return [...board.tree.nodes.values()].flatMap((node) =>
      (board.drawn(node)?.parts ?? []).flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark.kind === 'words' ? mark.text : [])),
      ),
    );
  };
  board.put([...mapRecords(), record({ ...note('m', cell('a', 'y')), x: 0, y: 0 })]);
  expect(boxOf(board, 'shape:m')).toBeDefined();
  board.put([record({ ...note('m', cell('a', 'y')), meta: { mergedInto: 'shape:n' } })]);
  expect(painted(board)).not.toContain('m');
  expect(boxOf(board, 'shape:m')).toBeUndefined();
  expect(words().some((text) => text.includes('+1'))).toBe(true);
});

test('only what has changed looks otherwise: where it was, and where it is', () => {
  board.put([blue('a'), blue('b', { x: 5000 })]);
  board.settle();
  board.takeChanged(PAGE);
  board.put([blue('a', { y: 900 })]);
  board.settle();
  const ys = board.takeChanged(PAGE).map(({ x, y }) => [x, y]);
  expect(ys).toContainEqual([0, 0]);
  expect(ys).toContainEqual([0, 900]);
  expect(ys.every(([x]) => x === 0)).toBe(true);
  board.settle();
  expect(board.takeChanged(PAGE)).toEqual([]);
});

test('a word in one cell changes nothing of the other cells', () => {
  board.put(mapRecords());
  board.settle();
  board.takeChanged(PAGE);
  board.put([
    record({
      id: 'rating:r',
      typeName: 'rating',
      ...cell('a', 'x'),
      by: 'p1',
      strength: 'weak',
      direction: null,
      confidence: 'medium',
      at: 1,
      meta: {},
    }),
  ]);
  board.settle();
  const areas = board.takeChanged(PAGE);
  expect(areas.length).toBeGreaterThan(0);
  for (const { x, w } of areas) expect(x + w).toBeLessThanOrEqual(1000 + 312 + 448 + 1);
});

test('what lies in a shape that is removed is seen no more', () => {
  board.put([blue('group', { type: 'group' }), blue('inner', { parentId: 'shape:group' })]);
  expect(painted(board)).toEqual(['inner']);
  board.remove(['shape:group']);
  expect(painted(board)).toEqual([]);
  expect(board.boundsOf(PAGE)).toBeUndefined();
});

test('an arrow ends at the edge of what it points at, and follows it', () => {
  const arrow = blue('arrow', {
    type: 'arrow',
    props: { start: { x: 0, y: 25 }, end: { x: 1, y: 1 }, size: 's', dash: 'solid' },
  });
  const tie = record({
    id: 'binding:b',
    typeName: 'binding',
    type: 'arrow',
    fromId: 'shape:arrow',
    toId: 'shape:target',
    props: { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 }, isPrecise: false },
  });
  board.put([arrow, blue('target', { x: 400 }), tie]);
  const endX = (): number => {
    board.settle();
    const node = board.tree.nodes.get('shape:arrow');
    const mark = node && board.drawn(node)?.parts[0]?.marks[0];
    return mark?.kind === 'path' ? Number(/L([\d.-]+)/.exec(mark.d)?.[1]) : NaN;
  };
  expect(endX()).toBeGreaterThan(380);
  expect(endX()).toBeLessThan(410);
  board.put([blue('target', { x: 900 })]);
  expect(endX()).toBeGreaterThan(880);
});

test('a point finds the uppermost shape, and ink only near its line', () => {
  board.put([
    blue('box', { x: 0, y: 0 }),
    blue('line', {
      type: 'draw',
      index: 'a2',
      props: {
        color: 'black',
        size: 'm',
        dash: 'draw',
        fill: 'none',
        isComplete: true,
        isPen: false,
        // From 0,0 to 14,40 (as tldraw encodes it).
        segments: [{ type: 'free', path: 'AABIQQAAUMAAPgA0ALpgUQ==', dim: 2 }],
      },
    }),
  ]);
  expect(shapeAt(board, PAGE, { x: 13, y: 20 })).toBe('shape:line');
  expect(shapeAt(board, PAGE, { x: 60, y: 20 })).toBe('shape:box');
  expect(shapeAt(board, PAGE, { x: 600, y: 20 })).toBeUndefined();
});

test('parents in a ring, or gone, and records that are damaged, keep nothing else from being drawn', () => {
  board.put([
    blue('fine'),
    blue('ringA', { type: 'group', parentId: 'shape:ringB' }),
    blue('ringB', { type: 'group', parentId: 'shape:ringA' }),
    blue('inRing', { parentId: 'shape:ringA' }),
    blue('lost', { parentId: 'shape:gone' }),
    blue('strange', { type: 'from-the-future', index: 'a2', props: null }),
    blue('text', { type: 'text', index: 'a3', props: { richText: { type: 'doc', content: 7 } } }),
    blue('nan', { index: 'a4', x: NaN, props: { w: NaN, h: Infinity } }),
  ]);
  expect(painted(board)).toEqual(['fine', 'strange', 'nan']);
});
