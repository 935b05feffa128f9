import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanRanks, ranksIn } from './meanRanks.ts';
import { anyRankings, people, shuffled } from './testing.ts';

test('items that were not ranked share the mean of the ranks left', () => {
  expect(ranksIn(['a', 'b', 'c', 'd'], ['b'])).toEqual([3, 1, 3, 3]);
  expect(ranksIn(['a', 'b', 'c', 'd'], ['d', 'a'])).toEqual([2, 3.5, 3.5, 1]);
  expect(ranksIn(['a', 'b'], ['b', 'a'])).toEqual([2, 1]);
  expect(ranksIn(['a', 'b', 'c'], [])).toEqual([2, 2, 2]);
});

test('everybody’s order is averaged head by head, and who ranks nothing abstains', () => {
  const rankings = [
    ...people('practice', 2, 'a', 'b', 'c'),
    ...people('lived', 1, 'c'),
    ...people(null, 3),
  ];
  expect(meanRanks(['a', 'b', 'c'], rankings)).toEqual({
    items: [
      { item: 'a', meanRank: 1.5, borda: 7.5, rank: 1, tied: false },
      { item: 'b', meanRank: 6.5 / 3, borda: 5.5, rank: 2, tied: false },
      { item: 'c', meanRank: 7 / 3, borda: 5, rank: 3, tied: false },
    ],
    voters: 3,
    abstentions: 3,
    thinAnonymity: true,
  });
});

test('where nobody ranked anything there is no mean', () => {
  expect(meanRanks(['a', 'b'], []).items).toEqual([
    { item: 'a', meanRank: null, borda: 0, rank: 1, tied: true },
    { item: 'b', meanRank: null, borda: 0, rank: 1, tied: true },
  ]);
});

test('an order of what was not offered is an error', () => {
  expect(() => meanRanks(['a'], people(null, 1, 'b'))).toThrow(RangeError);
  expect(() => ranksIn(['a', 'b'], ['b', 'b'])).toThrow(RangeError);
  expect(() => meanRanks(['a', 'a'], [])).toThrow(RangeError);
});

test('it is the mean over every way to complete the lists, in whatever order they come', () => {
  const twoOrders = anyRankings.chain((vote) => fc.tuple(fc.constant(vote), shuffled(vote)));
  fc.assert(
    fc.property(twoOrders, ([{ items, ballots }, other]) => {
      const { items: result, voters } = meanRanks(items, ballots);
      const again = meanRanks(other.items, other.ballots).items;
      for (const { item, meanRank, borda, rank, tied } of result) {
        expect(again.find((one) => one.item === item)).toEqual({
          item,
          meanRank,
          borda,
          rank,
          tied,
        });
        // Of two ways, each the other's reverse, of putting what is left behind what was ranked.
        const ranks = ballots.flatMap(({ order }) => {
          const left = items.filter((one) => !order.includes(one));
          const ways = [
            [...order, ...left],
            [...order, ...left.toReversed()],
          ];
          return order.length === 0 ? [] : ways.map((way) => way.indexOf(item) + 1);
        });
        const sum = ranks.reduce((total, one) => total + one, 0);
        if (voters > 0) expect(meanRank).toBeCloseTo(sum / ranks.length, 9);
        expect(borda).toBe(voters * (items.length + 1) - sum / 2);
        const better = result.filter((one) => (one.meanRank ?? 0) < (meanRank ?? 0)).length;
        expect(rank).toBe(better + 1);
      }
    }),
  );
});
