import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ballot, ParticipantGroup } from './ballots.ts';
import { dotTotals, type DotTotals } from './dots.ts';
import { SMALL_GROUP } from './smallGroups.ts';
import { anyDots, shuffled, type Vote } from './testing.ts';

const dots = (group: ParticipantGroup, votes: Record<string, number>, people = 1): Ballot[] =>
  Array.from({ length: people }, () => ({ group, votes }));

test('votes, shares, how many gave them, and places with ties', () => {
  const ballots = [
    ...dots('lived', { b: 3 }),
    ...dots('lived', { a: 1, c: 2 }),
    ...dots(null, { a: 1, d: 0 }),
    ...dots('lived', {}),
    ...dots('lived', { d: 0 }),
  ];
  expect(dotTotals(['a', 'b', 'c', 'd'], ballots)).toEqual({
    cast: 7,
    voters: 3,
    abstentions: 2,
    thinAnonymity: true,
    items: [
      { item: 'b', votes: 3, share: 3 / 7, supporters: 1, rank: 1, tied: false },
      { item: 'a', votes: 2, share: 2 / 7, supporters: 2, rank: 2, tied: true },
      { item: 'c', votes: 2, share: 2 / 7, supporters: 1, rank: 2, tied: true },
      { item: 'd', votes: 0, share: 0, supporters: 0, rank: 4, tied: false },
    ],
    split: [],
    merged: ['lived', null],
  });
});

test('the split stands beside the total, row for row, with the places of each group', () => {
  const ballots = [
    ...dots('practice', { a: 1 }, 6),
    ...dots('lived', { b: 1 }, 3),
    ...dots('funder', { b: 2 }, 2),
    ...dots('funder', {}, 9),
  ];
  const { items, split, merged, thinAnonymity } = dotTotals(['a', 'b'], ballots);
  expect(items.map(({ item, votes }) => [item, votes])).toEqual([
    ['b', 7],
    ['a', 6],
  ]);
  expect(split).toEqual([
    {
      groups: ['practice'],
      voters: 6,
      cast: 6,
      items: [
        { item: 'b', votes: 0, share: 0, supporters: 0, rank: 2, tied: false },
        { item: 'a', votes: 6, share: 1, supporters: 6, rank: 1, tied: false },
      ],
    },
    {
      groups: ['funder', 'lived'],
      voters: 5,
      cast: 7,
      items: [
        { item: 'b', votes: 7, share: 1, supporters: 5, rank: 1, tied: false },
        { item: 'a', votes: 0, share: 0, supporters: 0, rank: 2, tied: false },
      ],
    },
  ]);
  expect(merged).toEqual(['funder', 'lived']);
  expect(thinAnonymity).toBe(false);
});

test('there is no split where one group is left, and the result says who is in it', () => {
  const two = dotTotals(['a'], [...dots('practice', { a: 1 }, 9), ...dots('lived', { a: 1 }, 4)]);
  expect(two).toMatchObject({ split: [], merged: ['lived', 'practice'] });
  const one = dotTotals(['a'], dots('practice', { a: 1 }, 9));
  expect(one).toMatchObject({ split: [], merged: [] });
});

test('those who abstain hide nobody', () => {
  const ballots = [
    ...dots('practice', { a: 1 }, 9),
    ...dots('lived', { a: 1 }, 4),
    ...dots('lived', {}, 4),
  ];
  expect(dotTotals(['a'], ballots).split).toEqual([]);
});

test('where nobody voted all are level, and there are no shares', () => {
  expect(dotTotals(['a', 'b'], dots('lived', {}, 2))).toMatchObject({
    cast: 0,
    voters: 0,
    abstentions: 2,
    thinAnonymity: false,
    items: [
      { item: 'a', share: null, rank: 1, tied: true },
      { item: 'b', share: null, rank: 1, tied: true },
    ],
  });
  expect(dotTotals([], [])).toMatchObject({ items: [], split: [] });
});

test('what cannot have been voted is an error', () => {
  const say =
    (votes: Record<string, number>, items = ['a']) =>
    () =>
      dotTotals(items, [{ group: null, votes }]);
  expect(say({ a: -1 })).toThrow('-1 votes for "a": votes are whole numbers from 0.');
  expect(say({ a: 0.5 })).toThrow(RangeError);
  expect(say({ a: NaN })).toThrow(RangeError);
  expect(say({ b: 1 })).toThrow('"b" was not offered in this vote.');
  expect(say(Object.fromEntries([['toString', 1]]))).toThrow(RangeError);
  expect(say({ a: 1 }, ['a', 'a'])).toThrow('The items offered name "a" twice.');
});

test('every vote is counted once: in the total, and in the split', () => {
  fc.assert(
    fc.property(anyDots, ({ items, ballots }) => {
      const result = dotTotals(items, ballots);
      const given = (item: string) =>
        ballots.flatMap(({ votes }) => Object.entries(votes)).filter(([id]) => id === item);
      expect(result.items.map(({ item }) => item).toSorted()).toEqual(items.toSorted());
      expect(result.voters + result.abstentions).toBe(ballots.length);
      for (const [at, { item, votes, supporters, share }] of result.items.entries()) {
        expect(votes).toBe(given(item).reduce((sum, [, count]) => sum + count, 0));
        expect(supporters).toBe(given(item).filter(([, count]) => count > 0).length);
        expect(share).toBe(result.cast === 0 ? null : votes / result.cast);
        if (result.split.length === 0) continue;
        const rows = result.split.flatMap((group) => group.items[at] ?? []);
        expect(rows.map((row) => row.item)).toEqual(result.split.map(() => item));
        expect(rows.reduce((sum, row) => sum + row.votes, 0)).toBe(votes);
        expect(rows.reduce((sum, row) => sum + row.supporters, 0)).toBe(supporters);
      }
    }),
  );
});

/** A result without the order of those that are level, which is that in which items were offered. */
function levelled({ items, split, ...rest }: DotTotals) {
  const byId = <T extends { item: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (a.item < b.item ? -1 : 1));
  return {
    ...rest,
    items: byId(items),
    split: split.map((group) => ({ ...group, items: byId(group.items) })),
  };
}

test('neither the order of ballots nor that of items matters', () => {
  const twoOrders = anyDots.chain((vote) => fc.tuple(fc.constant(vote), shuffled(vote)));
  fc.assert(
    fc.property(twoOrders, ([one, other]) => {
      expect(levelled(dotTotals(other.items, other.ballots))).toEqual(
        levelled(dotTotals(one.items, one.ballots)),
      );
    }),
  );
});

test('items under other ids have the same places', () => {
  const renamed = (item: string) => `item of ${item}`;
  fc.assert(
    fc.property(anyDots, ({ items, ballots }) => {
      const other: Vote<Ballot> = {
        items: items.map(renamed),
        ballots: ballots.map(({ group, votes }) => ({
          group,
          votes: Object.fromEntries(Object.entries(votes).map(([id, n]) => [renamed(id), n])),
        })),
      };
      const before = dotTotals(items, ballots);
      const rename = <T extends { item: string }>(rows: readonly T[]) =>
        rows.map((row) => ({ ...row, item: renamed(row.item) }));
      expect(dotTotals(other.items, other.ballots)).toEqual({
        ...before,
        items: rename(before.items),
        split: before.split.map((group) => ({ ...group, items: rename(group.items) })),
      });
    }),
  );
});

test('twice the same people change no order', () => {
  fc.assert(
    fc.property(anyDots, ({ items, ballots }) => {
      const places = (all: Ballot[]) =>
        dotTotals(items, all).items.map(({ item, rank }) => [item, rank]);
      expect(places([...ballots, ...ballots])).toEqual(places(ballots));
    }),
  );
});

/** All sums of some of the figures. */
function sums([figure, ...rest]: readonly number[]): number[] {
  if (figure === undefined) return [0];
  const without = sums(rest);
  return [...without, ...without.map((sum) => sum + figure)];
}

test('no figure of fewer than five people is shown, nor to be had by taking what is shown from the total', () => {
  // The votes of each person are a power of two, so that a figure says exactly whose votes are in it.
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'b', 'c', 'c', 'c', 'c', 'd', null), { maxLength: 40 }),
      (groups) => {
        const ballots = groups.map((group, person) => ({ group, votes: { x: 2 ** person } }));
        const { items, split, thinAnonymity } = dotTotals(['x'], ballots);
        expect(thinAnonymity).toBe(groups.length > 0 && groups.length < SMALL_GROUP);
        const total = items[0]?.votes ?? 0;
        const added = sums(split.map((group) => group.items[0]?.votes ?? 0));
        const figures = [...added, ...added.map((sum) => total - sum)];
        for (const figure of figures) {
          const people = figure.toString(2).replaceAll('0', '').length;
          if (people > 0 && !thinAnonymity) expect(people).toBeGreaterThanOrEqual(SMALL_GROUP);
          if (thinAnonymity) expect([0, groups.length]).toContain(people);
        }
      },
    ),
  );
});
