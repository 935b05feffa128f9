import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellKey } from '../model/map.ts';
import { ordersFor } from '../order.ts';
import { mapOf } from '../testing/read.ts';
import { cell, heading, mapShape, note, placement, study } from '../testing/records.ts';
import {
  type CellBox,
  COLUMN_WIDTH,
  isIn,
  layoutMap,
  type MapLayout,
  noteAfter,
  type Rect,
  ROW_HEIGHT,
  type SizeOf,
  spotAt,
} from './mapLayout.ts';

const SMALL: SizeOf = () => ({ w: 200, h: 120 });

const ORDERS = ordersFor(25);

/** A map of two themes by two outcomes, the outcomes in a group, with these things in it. */
function laidOut(things: readonly unknown[] = [], sizeOf = SMALL): MapLayout {
  return layoutMap(
    mapOf([
      mapShape(),
      heading('theme', 'a', { index: 'a0' }),
      heading('theme', 'b', { index: 'a1' }),
      heading('outcome', 'g'),
      heading('outcome', 'x', { index: 'a0', parent: 'heading:g' }),
      heading('outcome', 'y', { index: 'a1', parent: 'heading:g' }),
      ...things,
    ]),
    sizeOf,
  );
}

function boxOf(layout: MapLayout, theme: string, outcome: string): CellBox {
  const box = layout.cells.get(cellKey(cell(theme, outcome)));
  if (!box) throw new Error('There is no such cell.');
  return box;
}

function placeOf(layout: MapLayout, id: string): { x: number; y: number } {
  const place = layout.notes.get(id);
  if (!place) throw new Error('It lies nowhere.');
  return place;
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

describe('the grid', () => {
  test('rows and columns lie side by side below their headings, and a group over its own', () => {
    const layout = laidOut();
    const [ax, ay, bx] = [
      boxOf(layout, 'a', 'x'),
      boxOf(layout, 'a', 'y'),
      boxOf(layout, 'b', 'x'),
    ];
    expect(ay.x).toBe(ax.x + COLUMN_WIDTH);
    expect(bx.y).toBe(ax.y + ROW_HEIGHT);
    const group = layout.outcomes.find(({ heading: { id } }) => id === 'heading:g');
    expect(group).toMatchObject({ x: ax.x, w: 2 * COLUMN_WIDTH, isLeaf: false });
    expect(layout.tray.y).toBeGreaterThan(bx.y + bx.h);
  });

  test('a set size holds for its row or column alone', () => {
    const wide = laidOut([
      heading('outcome', 'x', { index: 'a0', parent: 'heading:g', size: 900 }),
    ]);
    expect(boxOf(wide, 'a', 'x').w).toBe(900);
    expect(boxOf(wide, 'a', 'y').w).toBe(COLUMN_WIDTH);
  });

  test('a map without headings has a place for its title and its tray', () => {
    const layout = layoutMap(mapOf([mapShape()]), SMALL);
    expect(layout.cells.size).toBe(0);
    expect(layout.w).toBeGreaterThan(0);
    expect(layout.h).toBeGreaterThan(layout.tray.y);
  });
});

describe('what lies in a cell', () => {
  const notes = (many: number) =>
    Array.from({ length: many }, (_, n) =>
      note(`n${n}`, cell('a', 'x'), { index: ORDERS[n] ?? '' }),
    );

  test('a row grows with what is in it, and takes the rows below and the tray along', () => {
    const [empty, full] = [laidOut(), laidOut(notes(9))];
    const grown = boxOf(full, 'a', 'x').h - boxOf(empty, 'a', 'x').h;
    expect(grown).toBeGreaterThan(0);
    expect(boxOf(full, 'a', 'y').h).toBe(boxOf(full, 'a', 'x').h);
    expect(boxOf(full, 'b', 'x').y - boxOf(empty, 'b', 'x').y).toBe(grown);
    expect(full.tray.y - empty.tray.y).toBe(grown);
  });

  test('so many studies are shown as cards, and the rest is counted', () => {
    const ids = Array.from({ length: 9 }, (_, n) => `s${n}`);
    const layout = laidOut([
      ...ids.map((id) => study(id)),
      ...ids.map((id) => placement(id, cell('a', 'x'))),
    ]);
    const { cards } = boxOf(layout, 'a', 'x');
    expect(cards).toHaveLength(6);
    expect(cards.at(-1)).toMatchObject({ more: 4 });
  });

  test('whatever sizes notes have, none lies over another or outside its cell', () => {
    const sizes = fc.array(
      fc.record({ w: fc.integer({ min: 50, max: 400 }), h: fc.integer({ min: 40, max: 700 }) }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(sizes, (given) => {
        const sizeOf: SizeOf = (id) => given[Number(id.replace(/\D/g, ''))] ?? { w: 200, h: 120 };
        const layout = laidOut(notes(given.length), sizeOf);
        const box = boxOf(layout, 'a', 'x');
        const rects = given.map((size, n) => ({ ...placeOf(layout, `shape:n${n}`), ...size }));
        for (const [n, rect] of rects.entries()) {
          expect(rect.x).toBeGreaterThan(box.x);
          expect(rect.x + rect.w).toBeLessThan(box.x + box.w);
          expect(rect.y + rect.h).toBeLessThan(box.y + box.h);
          for (const other of rects.slice(n + 1)) expect(overlap(rect, other)).toBe(false);
        }
      }),
    );
  });

  test('a note in no cell lies in the tray', () => {
    const layout = laidOut([note('free', null)]);
    expect(isIn(layout.tray, placeOf(layout, 'shape:free'))).toBe(true);
  });
});

describe('where something is dropped', () => {
  test('a point is in the cell that is there, in the tray, or in neither', () => {
    const layout = laidOut();
    const { x, y } = boxOf(layout, 'b', 'y');
    expect(spotAt(layout, { x: x + 5, y: y + 5 })).toEqual({
      kind: 'cell',
      key: cellKey(cell('b', 'y')),
    });
    expect(spotAt(layout, { x: 50, y: layout.tray.y + 20 })).toEqual({ kind: 'tray' });
    expect(spotAt(layout, { x: 5, y: 5 })).toEqual({ kind: 'elsewhere' });
  });

  test('what is dropped between two notes comes between them', () => {
    const things = ['a0', 'a1', 'a2'].map((index, n) => note(`n${n}`, cell('a', 'x'), { index }));
    const layout = laidOut(things);
    const { notes } = boxOf(layout, 'a', 'x').cell;
    const second = placeOf(layout, 'shape:n1');
    const before = (x: number, y: number) => noteAfter(notes, layout, SMALL, { x, y });
    expect(before(second.x + 20, second.y + 30)).toBe('shape:n1');
    expect(before(second.x + 180, second.y + 30)).toBe('shape:n2');
    const third = placeOf(layout, 'shape:n2');
    expect(before(third.x + 180, third.y + 30)).toBe(undefined);
  });
});
