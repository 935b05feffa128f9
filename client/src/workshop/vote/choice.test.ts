import { expect, test } from 'vitest';
import {
  emptyFor,
  isSameChoice,
  leftOf,
  moved,
  placeOf,
  used,
  votesFor,
  whyFull,
  withRanked,
  withVote,
} from './choice.ts';

const DOTS = { method: 'dots', votes: 3, cap: 2 } as const;
const RANKING = { method: 'ranking', votes: 2, cap: 1 } as const;

test('votes are given up to the cap and the budget, and taken back', () => {
  const one = withVote(DOTS, emptyFor(DOTS), 'a', 1);
  const two = withVote(DOTS, one, 'a', 1);
  expect([votesFor(two, 'a'), leftOf(DOTS, two)]).toEqual([2, 1]);
  expect(whyFull(DOTS, two, 'a')).toBe('cap');
  expect(withVote(DOTS, two, 'a', 1)).toBe(two);
  const all = withVote(DOTS, two, 'b', 1);
  expect(whyFull(DOTS, all, 'c')).toBe('none-left');
  expect(withVote(DOTS, all, 'c', 1)).toBe(all);
  expect(withVote(DOTS, all, 'b', -1)).toEqual({ votes: { a: 2 } });
  expect(withVote(DOTS, all, 'c', -1)).toBe(all);
  expect(votesFor(all, 'constructor')).toBe(0);
});

test('notes are put in order, moved, and taken out', () => {
  const first = withRanked(RANKING, emptyFor(RANKING), 'a', true);
  const both = withRanked(RANKING, first, 'b', true);
  expect(both).toEqual({ order: ['a', 'b'] });
  expect(withRanked(RANKING, both, 'c', true)).toBe(both);
  expect(withRanked(RANKING, both, 'a', true)).toBe(both);
  expect([placeOf(both, 'b'), placeOf(both, 'c'), used(both)]).toEqual([2, 0, 2]);
  expect(moved(both, 'b', -1)).toEqual({ order: ['b', 'a'] });
  expect(moved(both, 'b', 1)).toBe(both);
  expect(withRanked(RANKING, both, 'a', false)).toEqual({ order: ['b'] });
});

test('a ballot is the same whatever the order its votes stand in', () => {
  expect(isSameChoice({ votes: { a: 1, b: 2 } }, { votes: { b: 2, a: 1 } })).toBe(true);
  expect(isSameChoice({ votes: { a: 1 } }, { votes: { b: 1 } })).toBe(false);
  expect(isSameChoice({ order: ['a', 'b'] }, { order: ['b', 'a'] })).toBe(false);
});
