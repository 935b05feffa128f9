import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf, kendallsW } from './agreement.ts';
import { people } from './testing.ts';

const ASCENDING = [1, 2, 3, 4];

test('the same order in all lists is full agreement', () => {
  expect(kendallsW([ASCENDING, ASCENDING, ASCENDING])).toEqual({
    w: 1,
    chiSquare: 9,
    df: 3,
    lists: 3,
    items: 4,
  });
  expect(kendallsW([ASCENDING, ASCENDING, ASCENDING, ASCENDING])?.w).toBe(1);
});

test('opposite orders are none', () => {
  expect(kendallsW([ASCENDING, ASCENDING.toReversed()])?.w).toBe(0);
});

test('one swap in each of two lists of three', () => {
  const agreement = kendallsW([ASCENDING, [1, 3, 2, 4], [2, 1, 3, 4]]);
  expect(agreement?.w).toBeCloseTo(0.7778, 4);
  expect(agreement?.chiSquare).toBeCloseTo(7, 9);
});

test('lists that agree in their ties too agree in full', () => {
  expect(
    kendallsW([
      [1, 2.5, 2.5, 4],
      [1, 2.5, 2.5, 4],
    ])?.w,
  ).toBe(1);
  // Ranks are taken anew: those that skip a place say the same.
  expect(
    kendallsW([
      [1, 2, 2, 4],
      [1, 2.5, 2.5, 4],
    ])?.w,
  ).toBe(1);
});

test('it is not defined for one list, one item, or where all is level', () => {
  expect(kendallsW([])).toBeNull();
  expect(kendallsW([ASCENDING])).toBeNull();
  expect(kendallsW([[1], [1]])).toBeNull();
  expect(kendallsW([[], []])).toBeNull();
  expect(
    kendallsW([
      [1, 1, 1],
      [2, 2, 2],
    ]),
  ).toBeNull();
});

test('lists of different length, and ranks that are no numbers, are errors', () => {
  expect(() =>
    kendallsW([
      [1, 2],
      [1, 2, 3],
    ]),
  ).toThrow(RangeError);
  expect(() =>
    kendallsW([
      [1, 2],
      [1, NaN],
    ]),
  ).toThrow(RangeError);
});

test('of people’s rankings those who ranked nothing are left out', () => {
  const items = ['a', 'b', 'c'];
  const same = people('lived', 2, 'b', 'a', 'c');
  expect(agreementOf(items, [...same, ...people(null, 4)])).toMatchObject({ w: 1, lists: 2 });
  // Both have b first; a and c are level in the one that names no more.
  expect(agreementOf(items, [...same.slice(1), ...people(null, 1, 'b')])?.w).toBeCloseTo(
    6.5 / 7,
    9,
  );
  expect(agreementOf(items, people(null, 4))).toBeNull();
});

const anyLists = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
  .chain(([n, m]) =>
    fc.array(fc.array(fc.nat(n), { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
  );

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const squares = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + (number - mean(numbers)) ** 2, 0);

test('it is the variation of rank sums over that of lists which agree in full, and from 0 to 1', () => {
  fc.assert(
    fc.property(anyLists, (lists) => {
      const ranked = lists.map((list) =>
        list.map(
          (value) =>
            (list.filter((other) => other < value).length +
              1 +
              list.filter((other) => other <= value).length) /
            2,
        ),
      );
      const [first = []] = ranked;
      const sums = first.map((_, at) => ranked.reduce((sum, ranks) => sum + (ranks[at] ?? 0), 0));
      const full = lists.length * ranked.reduce((sum, ranks) => sum + squares(ranks), 0);
      const agreement = kendallsW(lists);
      if (full === 0) {
        expect(agreement).toBeNull();
        return;
      }
      expect(agreement?.w).toBeCloseTo(squares(sums) / full, 9);
      expect(agreement?.w).toBeGreaterThanOrEqual(0);
      expect(agreement?.w).toBeLessThanOrEqual(1);
    }),
  );
});

test('without ties it follows from Spearman’s correlation of all pairs of lists', () => {
  const anyOrders = fc.integer({ min: 2, max: 6 }).chain((n) => {
    const ranks = Array.from({ length: n }, (_, at) => at + 1);
    return fc.array(fc.shuffledSubarray(ranks, { minLength: n }), { minLength: 2, maxLength: 5 });
  });
  fc.assert(
    fc.property(anyOrders, (lists) => {
      const pairs = lists.flatMap((one, at) => lists.slice(at + 1).map((other) => [one, other]));
      const rhos = pairs.map(([one = [], other = []]) => {
        const n = one.length;
        const d2 = one.reduce((sum, rank, at) => sum + (rank - (other[at] ?? 0)) ** 2, 0);
        return 1 - (6 * d2) / (n * (n ** 2 - 1));
      });
      const m = lists.length;
      expect(kendallsW(lists)?.w).toBeCloseTo(((m - 1) * mean(rhos) + 1) / m, 9);
    }),
  );
});
