import { headingTree, type HeadingRecord } from '@gapboard/evidence';
import { expect, test } from 'vitest';
import { heading, MAP } from '../testing/maps.ts';
import { type Fit, fitTable, type Heads } from './fit.ts';
import { headSpans } from './spans.ts';

/** About as wide as the bold letters of common fonts. */
const measure = (text: string): number => text.length * 0.6;
const projector = { width: 1920, height: 930, headHeight: 130, rem: 16 };

function headsOf(rows: number, columns: number, outcomes = ['Care entry', 'Safety']): Heads {
  const axis = (name: 'theme' | 'outcome', many: number, labels: readonly string[]) => {
    const leaves = Array.from({ length: many }, (_, n): HeadingRecord => ({
      ...heading(name, `${name}${n}`, n, `${name}Group${n % 4}`),
      label: labels[n % labels.length] ?? '',
    }));
    const groups = [0, 1, 2, 3].map((n) => heading(name, `${name}Group${n}`, n));
    return headSpans(headingTree([...groups, ...leaves], MAP, name));
  };
  return {
    beside: axis('theme', rows, ['Home visits', 'Kinship care', 'Advocacy']),
    above: axis('outcome', columns, outcomes),
    rows,
    columns,
  };
}

function extentOf({ column, row, group, leaf }: Fit, { rows, columns, beside }: Heads) {
  return {
    width: leaf + (beside.bands - 1) * group + columns * column,
    height: rows * row,
  };
}

test('a map of 12 by 12 is seen whole on a projector, and read at five metres', () => {
  const heads = headsOf(12, 12);
  const fit = fitTable(projector, heads, measure);
  const { width, height } = extentOf(fit, heads);
  expect(width).toBeLessThanOrEqual(projector.width);
  expect(height).toBeLessThanOrEqual(projector.height - projector.headHeight);
  expect(fit.number).toBeGreaterThanOrEqual(22);
  expect(fit.headText.size).toBeGreaterThanOrEqual(20);
  expect(fit.leafText.size).toBeGreaterThanOrEqual(20);
});

test('a map of 43 by 24 is scrolled, and nothing on it is smaller than can be read', () => {
  const heads = headsOf(43, 24);
  const fit = fitTable(projector, heads, measure);
  const { width, height } = extentOf(fit, heads);
  expect(width).toBeGreaterThan(projector.width);
  expect(height).toBeGreaterThan(projector.height);
  for (const size of [fit.headText.size, fit.leafText.size, fit.mark, fit.number]) {
    expect(size).toBeGreaterThanOrEqual(13);
  }
});

test('columns that are scrolled to anyway are as wide as their longest word', () => {
  const word = 'Pharmacotherapy';
  const plain = fitTable(projector, headsOf(43, 24), measure);
  const { column, headText } = fitTable(projector, headsOf(43, 24, ['Safety', word]), measure);
  expect(plain.column).toBeLessThan(measure(word) * headText.size);
  expect(column).toBeGreaterThanOrEqual(measure(word) * headText.size);
});

test('large headings have their words whole; where there is little room long ones are parted', () => {
  const words = ['Reunification', 'Empowerment'];
  expect(fitTable(projector, headsOf(3, 6, words), measure).headText.isWhole).toBe(true);
  expect(fitTable(projector, headsOf(12, 16, words), measure).headText.isWhole).toBe(false);
});

test('everything grows with the reader’s own size of text', () => {
  const heads = headsOf(43, 24);
  const fit = fitTable(projector, heads, measure);
  const large = fitTable({ ...projector, rem: 32 }, heads, measure);
  expect(large.number).toBeGreaterThanOrEqual(1.9 * fit.number);
  expect(large.leafText.size).toBeGreaterThanOrEqual(1.9 * fit.leafText.size);
});

test('the largest bubble leaves room in its cell for the signs beside it', () => {
  for (const [rows, columns] of [
    [2, 2],
    [12, 12],
    [43, 24],
  ] as const) {
    const { radius, row, column, mark } = fitTable(projector, headsOf(rows, columns), measure);
    expect(2 * radius).toBeLessThanOrEqual(row);
    expect(2 * radius + 2 * mark).toBeLessThanOrEqual(column);
  }
});
