import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaders } from './leaders.ts';
import { averageRanks, inOrder } from './places.ts';

const placed = (votes: Record<string, number>, best: 'most' | 'least' = 'most') =>
  inOrder(
    Object.entries(votes).map(([item, value]) => ({ item, value })),
    ({ value }) => value,
    best,
  );

const told = (votes: Record<string, number>, best?: 'most' | 'least') =>
  placed(votes, best).map(({ item, rank, tied }) => `${rank}${tied ? '=' : ''} ${item}`);

test('those that are level share a place, the next is skipped, and they stay as they came', () => {
  expect(told({ d: 1, c: 5, a: 5, b: 9 })).toEqual(['1 b', '2= c', '2= a', '4 d']);
  expect(told({ d: 1, c: 5, a: 5, b: 9 }, 'least')).toEqual(['1 d', '2= c', '2= a', '4 b']);
  expect(told({})).toEqual([]);
});

test('sums that are equal on paper are level', () => {
  expect(told({ b: 0.1 + 0.2, a: 0.3 })).toEqual(['1= b', '1= a']);
  expect(told({ b: 0.300_001, a: 0.3 })).toEqual(['1 b', '2 a']);
});

test('average ranks share what those that are level take up', () => {
  expect(averageRanks([9, 5, 5, 1], 'most')).toEqual([1, 2.5, 2.5, 4]);
  expect(averageRanks([9, 5, 5, 1], 'least')).toEqual([4, 2.5, 2.5, 1]);
  expect(averageRanks([7, 7, 7], 'most')).toEqual([2, 2, 2]);
});

test('a place is one more than how many are better, an average rank the middle of places', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), (values) => {
      const entries = values.map((value) => ({ value }));
      const ranks = averageRanks(values, 'most');
      for (const { value, rank, tied } of inOrder(entries, (entry) => entry.value, 'most')) {
        const better = values.filter((other) => other > value).length;
        const level = values.filter((other) => other === value).length;
        expect({ rank, tied }).toEqual({ rank: better + 1, tied: level > 1 });
        const worst = values.filter((other) => other >= value).length;
        expect(ranks[values.indexOf(value)]).toBe((better + 1 + worst) / 2);
      }
      const sum = ranks.reduce((total, rank) => total + rank, 0);
      expect(sum).toBe((values.length * (values.length + 1)) / 2);
    }),
  );
});

test('everyone level with the last place of the leaders comes along', () => {
  const votes = placed({ a: 9, b: 5, c: 5, d: 5, e: 1 });
  const first = (top: number) => leaders(votes, top).map(({ item }) => item);
  expect(first(1)).toEqual(['a']);
  expect(first(2)).toEqual(['a', 'b', 'c', 'd']);
  expect(first(4)).toEqual(['a', 'b', 'c', 'd']);
  expect(first(5)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(first(99)).toHaveLength(5);
  for (const none of [0, 1.5, -1, NaN]) expect(() => first(none)).toThrow(RangeError);
});

test('leaders are as many as asked for or more, and nobody left behind is level with one of them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 9 }), (values, top) => {
      const all = inOrder(
        values.map((value) => ({ value })),
        ({ value }) => value,
        'most',
      );
      const led = leaders(all, top).map(({ value }) => value);
      expect(led.length).toBeGreaterThanOrEqual(Math.min(top, values.length));
      const cut = values.toSorted((a, b) => b - a)[top - 1] ?? 0;
      expect(led).toEqual(values.filter((value) => value >= cut).toSorted((a, b) => b - a));
    }),
  );
});
