import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParticipantGroup } from './ballots.ts';
import { isThin, mergedGroups, mergeSmallGroups, SMALL_GROUP } from './smallGroups.ts';

const of = (sizes: readonly (readonly [ParticipantGroup, number])[]) =>
  sizes.flatMap(([group, size]) => Array.from({ length: size }, () => ({ group })));

const merged = (...sizes: [ParticipantGroup, number][]) =>
  mergeSmallGroups(of(sizes)).map(({ groups, voters }) => [groups, voters]);

test('groups of five stand alone, in the order of their names, and what said no group last', () => {
  expect(merged([null, 6], ['lived', 5], ['funder', 9])).toEqual([
    [['funder'], 9],
    [['lived'], 5],
    [[null], 6],
  ]);
});

test('small groups are others, after those that stand alone', () => {
  expect(merged(['a', 3], ['b', 8], ['c', 2])).toEqual([
    [['b'], 8],
    [['a', 'c'], 5],
  ]);
});

test('while others are too few the next smallest group joins them', () => {
  expect(merged(['a', 9], ['b', 7], ['c', 2], [null, 1])).toEqual([
    [['a'], 9],
    [['b', 'c', null], 10],
  ]);
});

test('of two that could join it is the one first by name, whoever voted first', () => {
  expect(merged(['b', 6], ['a', 6], ['c', 4], ['d', 6])).toEqual([
    [['b'], 6],
    [['d'], 6],
    [['a', 'c'], 10],
  ]);
});

test('where only two groups voted and one is small, they are one', () => {
  expect(merged(['practice', 12], ['lived', 2])).toEqual([[['lived', 'practice'], 14]]);
});

test('fewer than five in all are one group, however they are named', () => {
  expect(merged(['a', 2], ['b', 2])).toEqual([[['a', 'b'], 4]]);
  expect(merged(['a', 4])).toEqual([[['a'], 4]]);
  expect(merged()).toEqual([]);
});

test('a result can say whose ballots were counted together', () => {
  expect(
    mergedGroups(
      mergeSmallGroups(
        of([
          ['a', 3],
          ['b', 8],
          ['c', 2],
        ]),
      ),
    ),
  ).toEqual(['a', 'c']);
  expect(
    mergedGroups(
      mergeSmallGroups(
        of([
          ['a', 5],
          ['b', 5],
        ]),
      ),
    ),
  ).toEqual([]);
  // It was not put together with any other.
  expect(mergedGroups(mergeSmallGroups(of([['a', 3]])))).toEqual([]);
});

test('from one voter to four hides nobody well', () => {
  expect([0, 1, 4, 5].map(isThin)).toEqual([false, true, true, false]);
});

const anySizes = fc.uniqueArray(
  fc.tuple(fc.constantFrom<ParticipantGroup>('a', 'b', 'c', 'd', 'e', null), fc.nat(12)),
  { selector: ([group]) => group },
);

test('every ballot is in one group, each of five or more unless it is the only one', () => {
  fc.assert(
    fc.property(anySizes, (sizes) => {
      const cast = of(sizes);
      const groups = mergeSmallGroups(cast);
      const counted = groups.flatMap(({ ballots }) => ballots);
      expect(counted).toHaveLength(cast.length);
      expect(new Set(counted)).toEqual(new Set(cast));
      for (const { groups: names, voters, ballots } of groups) {
        expect(voters).toBe(ballots.length);
        expect(new Set(names)).toEqual(new Set(ballots.map(({ group }) => group)));
        if (groups.length > 1) expect(voters).toBeGreaterThanOrEqual(SMALL_GROUP);
      }
    }),
  );
});

test('no group of five or more is put into others without need', () => {
  fc.assert(
    fc.property(anySizes, (sizes) => {
      const present = sizes.filter(([, size]) => size > 0);
      const others = mergedGroups(mergeSmallGroups(of(sizes)));
      const joined = present.filter(
        ([group, size]) => size >= SMALL_GROUP && others.includes(group),
      );
      const few = present.filter(([, size]) => size < SMALL_GROUP);
      const fewVoters = few.reduce((sum, [, size]) => sum + size, 0);
      expect(joined.length).toBe(
        few.length > 0 && fewVoters < SMALL_GROUP && present.length > few.length ? 1 : 0,
      );
      const alone = present.filter(([group]) => !others.includes(group));
      for (const [, size] of joined) {
        for (const [, larger] of alone) expect(larger).toBeGreaterThanOrEqual(size);
      }
    }),
  );
});
