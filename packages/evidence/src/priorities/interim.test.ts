import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParticipantGroup, Ranking } from './ballots.ts';
import { interimRanking, type InterimRanking } from './interim.ts';
import { anyRankings, people, shuffled } from './testing.ts';

const ITEMS = ['a', 'b', 'c', 'd'];

const placesOf = ({ items }: InterimRanking) =>
  new Map(items.map(({ item, rank, tied }) => [item, { rank, tied }]));

test('scores are added up within a group, and places over groups', () => {
  const rankings = [...people('practice', 6, 'a', 'b'), ...people('lived', 5, 'c', 'a')];
  expect(interimRanking(ITEMS, rankings, { choose: 2 })).toEqual({
    items: [
      {
        item: 'a',
        combined: 7,
        rank: 1,
        tied: false,
        groups: [
          { total: 5, rank: 2, position: 3 },
          { total: 12, rank: 1, position: 4 },
        ],
      },
      {
        item: 'c',
        combined: 5.5,
        rank: 2,
        tied: false,
        groups: [
          { total: 10, rank: 1, position: 4 },
          { total: 0, rank: 3.5, position: 1.5 },
        ],
      },
      {
        item: 'b',
        combined: 4.5,
        rank: 3,
        tied: false,
        groups: [
          { total: 0, rank: 3.5, position: 1.5 },
          { total: 6, rank: 2, position: 3 },
        ],
      },
      {
        item: 'd',
        combined: 3,
        rank: 4,
        tied: false,
        groups: [
          { total: 0, rank: 3.5, position: 1.5 },
          { total: 0, rank: 3.5, position: 1.5 },
        ],
      },
    ],
    groups: [
      { groups: ['lived'], voters: 5, weight: 0.5 },
      { groups: ['practice'], voters: 6, weight: 0.5 },
    ],
    merged: [],
    voters: 11,
    abstentions: 0,
    thinAnonymity: false,
  });
});

test('a first of ten scores 10 and a tenth 1, as in the guidebook; a shorter list begins at 10 too', () => {
  const ten = Array.from({ length: 10 }, (_, at) => `q${at + 1}`);
  const score = (...order: string[]) =>
    new Map(
      interimRanking(ten, people('a', 1, ...order), { choose: 10 }).items.map(
        ({ item, groups }) => [item, groups[0]?.total],
      ),
    );
  expect([...score(...ten).values()]).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(score('q7').get('q7')).toBe(10);
});

test('weights move the combined score towards a group, and groups put together have the sum of theirs', () => {
  const rankings = [...people('practice', 6, 'a', 'b'), ...people('lived', 5, 'c', 'a')];
  const weights = new Map([
    ['practice', 3],
    ['lived', 1],
    ['absent', 4],
  ]);
  const { items, groups } = interimRanking(ITEMS, rankings, { choose: 2, weights });
  expect(items.map(({ item, combined }) => [item, combined])).toEqual([
    ['a', 0.9375],
    ['b', 0.656_25],
    ['c', 0.531_25],
    ['d', 0.375],
  ]);
  expect(groups.map(({ weight }) => weight)).toEqual([0.25, 0.75]);

  const few = [...rankings, ...people('youth', 2, 'd')];
  const together = interimRanking(ITEMS, few, {
    choose: 2,
    weights: new Map([...weights, ['youth', 6]]),
  });
  expect(together.groups).toEqual([
    { groups: ['practice'], voters: 6, weight: 0.3 },
    { groups: ['lived', 'youth'], voters: 7, weight: 0.7 },
  ]);
  expect(together.merged).toEqual(['lived', 'youth']);
});

test('two people who are the only ones of their kind have no third of the say, and cannot be read off', () => {
  const rankings = [
    ...people('practice', 8, 'a'),
    ...people('funder', 5, 'b'),
    ...people('lived', 2, 'c'),
  ];
  const { groups, merged, items } = interimRanking(ITEMS, rankings, { choose: 1 });
  expect(groups.map(({ groups: names, voters }) => [names, voters])).toEqual([
    [['practice'], 8],
    [['funder', 'lived'], 7],
  ]);
  expect(merged).toEqual(['funder', 'lived']);
  // Practice: a, then the rest; the others: b, c, then the rest.
  expect(items.map(({ item, combined }) => [item, combined])).toEqual([
    ['b', 6],
    ['a', 5.5],
    ['c', 5],
    ['d', 3.5],
  ]);
});

test('who ranks nothing abstains; where all do, all items are level', () => {
  const { voters, abstentions, groups, items } = interimRanking(ITEMS, people('a', 7), {
    choose: 3,
  });
  expect({ voters, abstentions, groups }).toEqual({ voters: 0, abstentions: 7, groups: [] });
  expect(items.every(({ rank, tied }) => rank === 1 && tied)).toBe(true);
});

test('an order that cannot have been given is an error', () => {
  const say =
    (order: string[], choose = 3, weights?: Map<ParticipantGroup, number>) =>
    () =>
      interimRanking(ITEMS, people('a', 1, ...order), { choose, ...(weights && { weights }) });
  expect(say(['a', 'b', 'a'])).toThrow('An order names "a" twice.');
  expect(say(['x'])).toThrow('"x" was not offered in this vote.');
  expect(say(['a', 'b'], 1)).toThrow('An order has 2 items where 1 were asked for.');
  expect(say([], 0)).toThrow('The number of choices is 0: it is a whole number from 1.');
  expect(say(['a'], 1, new Map())).toThrow('The weight of "a" is undefined: it is above 0.');
  for (const weight of [0, -1, NaN, Infinity]) {
    expect(say(['a'], 1, new Map([['a', weight]]))).toThrow(RangeError);
  }
});

/** The ranking by its definition, item by item, over the groups that the result says it has. */
function naive(items: readonly string[], rankings: readonly Ranking[], result: InterimRanking) {
  const totals = result.groups.map(({ groups }) => {
    const theirs = rankings.filter(({ group }) => groups.includes(group));
    return items.map((item) =>
      theirs
        .filter(({ order }) => order.includes(item))
        .map(({ order }) => items.length + 1 - (order.indexOf(item) + 1))
        .reduce((sum, score) => sum + score, 0),
    );
  });
  return items.map((item, at) => {
    const groups = totals.map((ofGroup) => {
      const total = ofGroup[at] ?? 0;
      const better = ofGroup.filter((other) => other > total).length;
      const worst = ofGroup.filter((other) => other >= total).length;
      const rank = (better + 1 + worst) / 2;
      return { total, rank, position: items.length + 1 - rank };
    });
    return { item, groups, combined: groups.reduce((sum, { position }) => sum + position, 0) };
  });
}

test('it is what the definition gives', () => {
  fc.assert(
    fc.property(anyRankings, ({ items, ballots }) => {
      const result = interimRanking(items, ballots, { choose: items.length });
      const expected = naive(items, ballots, result);
      for (const { item, groups, combined } of expected) {
        const better = expected.filter((other) => other.combined > combined).length;
        const level = expected.filter((other) => other.combined === combined).length;
        const place = { rank: better + 1, tied: level > 1 };
        const found = result.items.find((one) => one.item === item);
        expect(found).toEqual({ item, groups, combined, ...place });
      }
      expect(result.items).toHaveLength(items.length);
      const cast = ballots.filter(({ order }) => order.length > 0);
      expect(result.groups.reduce((sum, { voters }) => sum + voters, 0)).toBe(cast.length);
      expect(result.voters + result.abstentions).toBe(ballots.length);
      if (result.groups.length > 1) {
        for (const { voters } of result.groups) expect(voters).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});

test('neither the order of ballots nor that of items matters', () => {
  const twoOrders = anyRankings.chain((vote) => fc.tuple(fc.constant(vote), shuffled(vote)));
  fc.assert(
    fc.property(twoOrders, ([one, other]) => {
      const choose = one.items.length;
      const [before, after] = [one, other].map(({ items, ballots }) => {
        const { items: standings, ...rest } = interimRanking(items, ballots, { choose });
        return { ...rest, items: new Map(standings.map((standing) => [standing.item, standing])) };
      });
      expect(after).toEqual(before);
    }),
  );
});

test('items under other ids have the same places', () => {
  fc.assert(
    fc.property(anyRankings, ({ items, ballots }) => {
      const renamed = (item: string) => `item of ${item}`;
      const choose = items.length;
      const before = interimRanking(items, ballots, { choose });
      const after = interimRanking(
        items.map(renamed),
        ballots.map(({ group, order }) => ({ group, order: order.map(renamed) })),
        { choose },
      );
      expect(after).toEqual({
        ...before,
        items: before.items.map((standing) => ({ ...standing, item: renamed(standing.item) })),
      });
    }),
  );
});

const anyLargeGroup = anyRankings
  .map(({ items, ballots }) => ({
    items,
    ballots: ballots.filter(({ order }) => order.length > 0),
  }))
  .filter(({ ballots }) => ballots.length >= 5);

const asGroup = (group: string, rankings: readonly Ranking[]) =>
  rankings.map(({ order }) => ({ group, order }));

test('two groups that say the same give the order of each', () => {
  fc.assert(
    fc.property(anyLargeGroup, ({ items, ballots }) => {
      const options = { choose: items.length };
      const one = interimRanking(items, asGroup('one', ballots), options);
      const both = interimRanking(
        items,
        [...asGroup('one', ballots), ...asGroup('two', ballots)],
        options,
      );
      expect(both.groups).toHaveLength(2);
      expect(placesOf(both)).toEqual(placesOf(one));
    }),
  );
});

test('how many came of a group does not matter', () => {
  fc.assert(
    fc.property(
      anyLargeGroup,
      fc.array(fc.nat(3), { minLength: 5, maxLength: 9 }),
      (vote, picks) => {
        const { items, ballots } = vote;
        const options = { choose: items.length };
        const few = asGroup(
          'few',
          picks.map((pick) => ({ group: null, order: [items[pick % items.length] ?? ''] })),
        );
        const many = asGroup('many', ballots);
        const once = interimRanking(items, [...few, ...many], options);
        const often = interimRanking(items, [...few, ...many, ...many, ...many], options);
        expect(placesOf(often)).toEqual(placesOf(once));
      },
    ),
  );
});

test('equal weights give the order without weights', () => {
  fc.assert(
    fc.property(anyLargeGroup, ({ items, ballots }) => {
      const rankings = [
        ...asGroup('one', ballots),
        ...asGroup(
          'two',
          ballots.map((ranking) => ({ ...ranking, order: ranking.order.toReversed() })),
        ),
      ];
      const weights = new Map([
        ['one', 0.1],
        ['two', 0.1],
      ]);
      const weighted = interimRanking(items, rankings, { choose: items.length, weights });
      expect(placesOf(weighted)).toEqual(
        placesOf(interimRanking(items, rankings, { choose: items.length })),
      );
    }),
  );
});
