import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotTotals } from './dots.ts';
import { finalRanking } from './final.ts';
import { ranksOverWorkshops, sharesOverWorkshops } from './overWorkshops.ts';
import type { Placed } from './places.ts';
import { anyDots, anyItems, inAnyOrder } from './testing.ts';

const ordered = (...order: string[]): Placed[] => finalRanking(order, [order]);

const voted = (votes: Record<string, number>) =>
  dotTotals(Object.keys(votes), [{ group: null, votes }]);

test('an item is averaged over the workshops that saw it, and says how many these are', () => {
  const workshops = [ordered('a', 'b', 'c'), ordered('b', 'a', 'c'), ordered('d', 'a', 'b')];
  expect(ranksOverWorkshops(workshops)).toEqual([
    {
      item: 'd',
      seen: 1,
      of: 3,
      meanPlace: 1 / 4,
      meanRank: 1,
      ranks: [null, null, 1],
      rank: 1,
      tied: false,
    },
    {
      item: 'a',
      seen: 3,
      of: 3,
      meanPlace: 5 / 12,
      meanRank: 5 / 3,
      ranks: [1, 2, 2],
      rank: 2,
      tied: false,
    },
    {
      item: 'b',
      seen: 3,
      of: 3,
      meanPlace: 0.5,
      meanRank: 2,
      ranks: [2, 1, 3],
      rank: 3,
      tied: false,
    },
    {
      item: 'c',
      seen: 2,
      of: 3,
      meanPlace: 0.75,
      meanRank: 3,
      ranks: [3, 3, null],
      rank: 4,
      tied: false,
    },
  ]);
});

test('the last of a short list is not before the middle of a long one', () => {
  const long = ordered(...Array.from({ length: 20 }, (_, at) => `q${at + 1}`));
  const result = ranksOverWorkshops([ordered('a', 'b', 'c', 'd'), long]);
  const rankOf = (item: string) => result.find((one) => one.item === item)?.rank ?? 0;
  expect(rankOf('d')).toBeGreaterThan(rankOf('q5'));
  expect(rankOf('a')).toBeLessThan(rankOf('q5'));
});

test('those that were level in a workshop have the mean of their ranks', () => {
  const level = finalRanking(
    ['a', 'b', 'c'],
    [
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
    ],
  );
  expect(ranksOverWorkshops([level])).toMatchObject([
    { item: 'a', ranks: [1.5], rank: 1, tied: true },
    { item: 'b', ranks: [1.5], rank: 1, tied: true },
    { item: 'c', ranks: [3], rank: 3, tied: false },
  ]);
});

test('shares are averaged, not votes: a workshop with more dots has no larger voice', () => {
  const result = sharesOverWorkshops([voted({ a: 90, b: 10 }), voted({ a: 1, b: 4 })]);
  expect(result).toMatchObject([
    { item: 'a', shares: [0.9, 0.2], seen: 2, of: 2, rank: 1 },
    { item: 'b', shares: [0.1, 0.8], seen: 2, of: 2, rank: 2 },
  ]);
  expect(result[0]?.meanShare).toBeCloseTo(0.55, 12);
});

test('a workshop that was not offered an item, or in which nobody voted, says nothing of it', () => {
  const workshops = [voted({ a: 3, b: 1 }), voted({ b: 2 }), voted({ a: 0, c: 0 })];
  expect(sharesOverWorkshops(workshops)).toEqual([
    {
      item: 'a',
      meanShare: 0.75,
      shares: [0.75, null, null],
      seen: 1,
      of: 2,
      rank: 1,
      tied: false,
    },
    { item: 'b', meanShare: 0.625, shares: [0.25, 1, null], seen: 2, of: 2, rank: 2, tied: false },
  ]);
});

test('no workshop, no order; a workshop that names an item twice is an error', () => {
  expect(ranksOverWorkshops([])).toEqual([]);
  expect(sharesOverWorkshops([])).toEqual([]);
  expect(() => ranksOverWorkshops([[...ordered('a'), ...ordered('a')]])).toThrow(RangeError);
});

const anyWorkshops = anyItems.chain((items) =>
  fc.array(fc.tuple(inAnyOrder(items), fc.nat(7)), { maxLength: 5 }),
);

test('over equally long lists it is the order of the mean rank, in whatever order workshops are named', () => {
  fc.assert(
    fc.property(anyWorkshops, (orders) => {
      const workshops = orders.map(([order]) => ordered(...order));
      const result = ranksOverWorkshops(workshops);
      const sumOf = (item: string) =>
        orders.reduce((sum, [order]) => sum + order.indexOf(item) + 1, 0);
      const other = ranksOverWorkshops(workshops.toReversed());
      for (const { item, rank, meanPlace } of result) {
        expect(rank).toBe(1 + result.filter((one) => sumOf(one.item) < sumOf(item)).length);
        expect(other.find((one) => one.item === item)).toMatchObject({ rank, meanPlace });
      }
    }),
  );
});

test('an item never gains or loses by a workshop that was not offered it', () => {
  fc.assert(
    fc.property(anyWorkshops, anyItems, (orders, added) => {
      const cut = orders.map(([order, length]) => ordered(...order.slice(0, length)));
      const elsewhere = added.map((item) => `only there: ${item}`);
      const before = ranksOverWorkshops(cut);
      const after = ranksOverWorkshops([...cut, ordered(...elsewhere)]);
      for (const { item, meanPlace, seen } of before) {
        expect(after.find((one) => one.item === item)).toMatchObject({ meanPlace, seen });
      }
    }),
  );
});

test('shares of one workshop are its own, and where all saw everything mean shares make one', () => {
  fc.assert(
    fc.property(anyDots, anyDots, (one, other) => {
      const first = dotTotals(one.items, one.ballots);
      const alone = sharesOverWorkshops([first]);
      expect(alone.map(({ item, rank, tied }) => ({ item, rank, tied }))).toEqual(
        first.cast === 0 ? [] : first.items.map(({ item, rank, tied }) => ({ item, rank, tied })),
      );
      const again = dotTotals(one.items, one.ballots.toReversed());
      const both = sharesOverWorkshops([first, again]);
      const sum = both.reduce((total, { meanShare }) => total + meanShare, 0);
      if (first.cast > 0) expect(sum).toBeCloseTo(1, 9);
      const pair = [first, dotTotals(other.items, other.ballots)];
      const places = (workshops: typeof pair) =>
        new Map(
          sharesOverWorkshops(workshops).map(({ item, rank, meanShare }) => [
            item,
            [rank, meanShare],
          ]),
        );
      expect(places(pair.toReversed())).toEqual(places(pair));
    }),
  );
});
