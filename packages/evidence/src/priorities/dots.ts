import type { Ballot, ParticipantGroup, Turnout } from './ballots.ts';
import { offered, votesFor } from './checks.ts';
import { inOrder, type Placed } from './places.ts';
import { isThin, mergedGroups, mergeSmallGroups, type VoterGroup } from './smallGroups.ts';

/** What an item got. */
export interface DotTotal extends Placed {
  votes: number;
  /** of all votes cast, from 0 to 1; `null`: nobody voted */
  share: number | null;
  /** how many people voted for it: many dots by few are another thing than one dot each by many */
  supporters: number;
}

/** The dots of a group of voters. */
export interface DotGroup extends VoterGroup {
  cast: number;
  /** with the group's own places, in the order of the total, so that the rows of a table line up */
  items: DotTotal[];
}

/** The result of a vote with dots. */
export interface DotTotals extends Turnout {
  /** how many votes were given in all */
  cast: number;
  /** every item offered, most votes first */
  items: DotTotal[];
  /** beside the total, never instead of it; empty where the groups are too small to be told apart */
  split: DotGroup[];
  /** groups that were counted together because some of them are small; where there is no split, all that would have been in it */
  merged: ParticipantGroup[];
}

/**
 * Counts dots. They are good for making a long list short, and poor for deciding: so their spread and
 * who gave them stand beside their number. Small groups are put together as {@link mergeSmallGroups}
 * says, and where that leaves one there is no split. Of a group of five or more every figure is shown, a 1
 * too: it says that somebody of them gave it, not who. Where nobody voted, all items are level.
 */
export function dotTotals(items: readonly string[], ballots: readonly Ballot[]): DotTotals {
  const known = offered(items);
  const read = ballots.map(({ group, votes }) => ({ group, votes: votesFor(known, votes) }));
  const cast = read.filter(({ votes }) => sum(votes.values()) > 0);
  const total = count(items, cast);
  const groups = mergeSmallGroups(cast);
  const split = groups.length < 2 ? [] : groups;
  return {
    ...total,
    voters: cast.length,
    abstentions: ballots.length - cast.length,
    thinAnonymity: isThin(cast.length),
    split: split.map(({ groups: names, voters, ballots: theirs }) => {
      const counted = count(items, theirs);
      const byItem = new Map(counted.items.map((one) => [one.item, one]));
      const rows = total.items.flatMap(({ item }) => byItem.get(item) ?? []);
      return { groups: names, voters, cast: counted.cast, items: rows };
    }),
    merged: mergedGroups(groups),
  };
}

function count(
  items: readonly string[],
  ballots: readonly { votes: ReadonlyMap<string, number> }[],
): { cast: number; items: DotTotal[] } {
  const cast = sum(ballots.map(({ votes }) => sum(votes.values())));
  const counted = items.map((item) => {
    const given = ballots.map(({ votes }) => votes.get(item) ?? 0);
    const votes = sum(given);
    const supporters = given.filter((dots) => dots > 0).length;
    return { item, votes, share: cast === 0 ? null : votes / cast, supporters };
  });
  return { cast, items: inOrder(counted, ({ votes }) => votes, 'most') };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
