import type { ParticipantGroup, Ranking, Turnout } from './ballots.ts';
import { assertHowMany, assertOrder, offered } from './checks.ts';
import { averageRanks, inOrder, type Placed } from './places.ts';
import { isThin, mergedGroups, mergeSmallGroups, type VoterGroup } from './smallGroups.ts';

/** What one group made of an item. */
export interface GroupStanding {
  /** the scores of all its people together, T */
  total: number;
  /** by that total, R; those that are level share the mean of their ranks */
  rank: number;
  /** what the group brings into the combined score, P = number of items + 1 - R */
  position: number;
}

export interface InterimStanding extends Placed {
  /** C: the sum of the groups' positions; with weights that of weight × position / number of items */
  combined: number;
  /** in the order of the ranking's groups */
  groups: GroupStanding[];
}

export interface InterimGroup extends VoterGroup {
  /** its part in the combined score; those of all groups make 1 */
  weight: number;
}

/** A long list put in order by many people, each group of them with the same voice. */
export interface InterimRanking extends Turnout {
  /** every item offered, the highest combined score first */
  items: InterimStanding[];
  groups: InterimGroup[];
  /** groups that were counted as one because some of them are small */
  merged: ParticipantGroup[];
}

export interface InterimOptions {
  /** how many items each person was asked to choose and rank: ten, in the guidebook */
  choose: number;
  /** how much each group counts, set before the vote is opened; without, all count the same */
  weights?: ReadonlyMap<ParticipantGroup, number>;
}

/**
 * The interim ranking of the James Lind Alliance (JLA Guidebook, chapter 7, "Collating and scoring interim
 * priorities"). A person's first of N choices scores N, the last 1; each group's totals are ranked,
 * and the places, not the totals, are added up over groups, so that a group's voice does not depend
 * on how many of it came.
 *
 * Groups of under five are first put together as {@link mergeSmallGroups} says: otherwise two people
 * who happen to be the only ones of their kind would have a third of the say, and could be read off. A
 * result names them in `merged`. Under weights, which were agreed for each group, groups put together
 * have the sum of theirs, and those of which nobody voted give theirs up to the rest in proportion.
 *
 * @throws RangeError for an order longer than was asked, of an item twice or one that was not offered, and for a group without a weight above 0
 */
export function interimRanking(
  items: readonly string[],
  rankings: readonly Ranking[],
  { choose, weights }: InterimOptions,
): InterimRanking {
  assertHowMany(choose, 'The number of choices');
  const known = offered(items);
  for (const { order } of rankings) {
    assertOrder(known, order);
    if (order.length > choose) {
      throw new RangeError(`An order has ${order.length} items where ${choose} were asked for.`);
    }
  }
  const cast = rankings.filter(({ order }) => order.length > 0);
  const merged = mergeSmallGroups(cast);
  const shares = sharesOf(merged, weights);
  const standings = merged.map(({ ballots }) => standingsIn(items, ballots, choose));
  const scored = items.map((item, at) => {
    const groups = standings.flatMap((ofGroup) => ofGroup[at] ?? []);
    const parts = groups.map(({ position }, group) =>
      weights ? ((shares[group] ?? 0) * position) / items.length : position,
    );
    return { item, combined: parts.reduce((sum, part) => sum + part, 0), groups };
  });
  return {
    items: inOrder(scored, ({ combined }) => combined, 'most'),
    groups: merged.map(({ groups, voters }, at) => ({ groups, voters, weight: shares[at] ?? 0 })),
    merged: mergedGroups(merged),
    voters: cast.length,
    abstentions: rankings.length - cast.length,
    thinAnonymity: isThin(cast.length),
  };
}

/** What a group made of each of the items, in their order. */
function standingsIn(
  items: readonly string[],
  rankings: readonly Ranking[],
  choose: number,
): GroupStanding[] {
  const scores = new Map<string, number>();
  for (const { order } of rankings) {
    for (const [at, item] of order.entries()) {
      scores.set(item, (scores.get(item) ?? 0) + choose - at);
    }
  }
  const totals = items.map((item) => scores.get(item) ?? 0);
  const ranks = averageRanks(totals, 'most');
  return totals.map((total, at) => {
    const rank = ranks[at] ?? 0;
    return { total, rank, position: items.length + 1 - rank };
  });
}

/** The part of each group in the whole. */
function sharesOf(
  groups: readonly VoterGroup[],
  weights: ReadonlyMap<ParticipantGroup, number> | undefined,
): number[] {
  const each = groups.map((group) =>
    weights === undefined
      ? 1
      : group.groups.reduce((sum, name) => sum + weightOf(name, weights), 0),
  );
  const all = each.reduce((sum, weight) => sum + weight, 0);
  return each.map((weight) => weight / all);
}

function weightOf(group: ParticipantGroup, weights: ReadonlyMap<ParticipantGroup, number>): number {
  const weight = weights.get(group);
  if (weight !== undefined && Number.isFinite(weight) && weight > 0) return weight;
  throw new RangeError(`The weight of ${JSON.stringify(group)} is ${weight}: it is above 0.`);
}
