import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridFramework, TestBoard } from '../testing/boards.ts';
import { CELL, type Plan, planOf, type TypeSizes } from './plan.ts';

const AREA = { width: 770, height: 440 };
/** Half a point a letter, ten points a line. */
const SIZES: TypeSizes = {
  rowHeight: (label, width) => 10 * Math.ceil((label.length * 4) / width),
  bandHeight: () => 15,
  columnHeight: (label, width) => 10 * Math.ceil((label.length * 4) / width),
  groupHeight: () => 14,
  widestWord: (label) => Math.max(...label.split(' ').map((word) => word.length * 4)),
  rowWidth: (label) => label.length * 4,
};

function planFor(themes: number, outcomes: number, perGroup: number, area = AREA): Plan {
  return planOf(new TestBoard(gridFramework(themes, outcomes, perGroup)).map(), area, SIZES);
}

function heightOf({ head, bands }: Plan['pages'][number]): number {
  return bands.reduce(
    (sum, band) => sum + band.height + band.rows.reduce((rows, { height }) => rows + height, 0),
    head.groups + head.columns,
  );
}

test('every cell of a map is on exactly one page, and every page fits on paper', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 12 }),
      (themes, outcomes, perGroup) => {
        const plan = planFor(themes, outcomes, perGroup);
        const seen = new Set<string>();
        for (const page of plan.pages) {
          expect(heightOf(page)).toBeLessThanOrEqual(AREA.height);
          expect(plan.labelWidth + page.columns.length * page.columnWidth).toBeLessThanOrEqual(
            AREA.width + 0.01,
          );
          expect(page.columnWidth).toBeGreaterThanOrEqual(CELL.width);
          for (const { rows } of page.bands) {
            for (const { heading, height } of rows) {
              expect(height).toBeGreaterThanOrEqual(CELL.lowest);
              for (const { id } of page.columns) {
                const key = `${heading.id} ${id}`;
                expect(seen.has(key)).toBe(false);
                seen.add(key);
              }
            }
          }
        }
        expect(seen.size).toBe(themes * outcomes);
      },
    ),
    { numRuns: 60 },
  );
});

test('rows become a little lower where that keeps a map on one page', () => {
  expect(planFor(12, 12, 3).pages).toHaveLength(1);
});

test('pages are about equally full: none is left with a row or two', () => {
  const rows = planFor(13, 4, 13, { width: 770, height: 400 }).pages.map(({ bands }) =>
    bands.reduce((sum, band) => sum + band.rows.length, 0),
  );
  expect(rows).toHaveLength(2);
  expect(Math.min(...rows)).toBeGreaterThanOrEqual(6);
});

test('a group that goes on over a page says so there, and only there', () => {
  const { pages } = planFor(30, 3, 30);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map(({ bands }) => bands.map(({ isContinued }) => isContinued))).toEqual(
    pages.map((_, n) => [n > 0]),
  );
});

test('what stands above the map on its first page is reckoned with', () => {
  const map = new TestBoard(gridFramework(30, 3)).map();
  const { pages } = planOf(map, { ...AREA, firstHeight: 220 }, SIZES);
  expect(pages[0] && heightOf(pages[0])).toBeLessThanOrEqual(220);
});

test('a map without themes or without outcomes has nothing to draw', () => {
  expect(planFor(0, 5, 5).pages).toEqual([]);
  expect(planFor(5, 0, 5).pages).toEqual([]);
});
