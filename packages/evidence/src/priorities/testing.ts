/** Votes for property tests: a few items, and people of groups large, small and empty. */
import fc from 'fast-check';
import type { Ballot, ParticipantGroup, Ranking } from './ballots.ts';

export interface Vote<T> {
  items: string[];
  ballots: T[];
}

/** Ids of items, among them such as an object has of its own. */
const IDS = ['a', 'b', 'c', 'd', 'e', 'constructor', '__proto__', 'shape:ü 1'];

export const anyItems = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1 });

const anyGroup: fc.Arbitrary<ParticipantGroup> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('practice', 'lived') },
  { weight: 1, arbitrary: fc.constantFrom('funder', 'research', 'toString', null) },
);

export function anyBallot(items: readonly string[]): fc.Arbitrary<Ballot> {
  const votes = fc
    .array(fc.tuple(fc.constantFrom(...items), fc.nat(3)), { maxLength: 3 })
    .map((given) => Object.fromEntries(given));
  return fc.record({ group: anyGroup, votes });
}

export function anyRanking(items: readonly string[]): fc.Arbitrary<Ranking> {
  return fc.record({ group: anyGroup, order: fc.shuffledSubarray([...items]) });
}

export const anyDots = anyVote(anyBallot);
export const anyRankings = anyVote(anyRanking);

/** The same votes in another order, of ballots and of items. */
export function shuffled<T>({ items, ballots }: Vote<T>): fc.Arbitrary<Vote<T>> {
  return fc.record({ items: inAnyOrder(items), ballots: inAnyOrder(ballots) });
}

export function inAnyOrder<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}

function anyVote<T>(ballot: (items: readonly string[]) => fc.Arbitrary<T>): fc.Arbitrary<Vote<T>> {
  return anyItems.chain((items) =>
    fc.record({ items: fc.constant(items), ballots: fc.array(ballot(items), { maxLength: 24 }) }),
  );
}

/** The orders of people of one group. */
export function people(group: ParticipantGroup, count: number, ...order: string[]): Ranking[] {
  return Array.from({ length: count }, () => ({ group, order }));
}
