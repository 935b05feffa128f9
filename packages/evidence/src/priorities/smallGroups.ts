import { byCodeUnits } from '../compare.ts';
import { groupBy } from '../groupBy.ts';
import type { ParticipantGroup } from './ballots.ts';

/**
 * From this many voters on the figures of a group are shown. That nobody may be singled out is the law's
 * test (ico.org.uk, "How do we ensure anonymisation is effective?"); five is only a common convention.
 */
export const SMALL_GROUP = 5;

/** One kind of participant, or several that are counted as one because some of them are few. */
export interface VoterGroup {
  groups: ParticipantGroup[];
  voters: number;
}

/** The ballots that are counted together. */
export interface GroupOfBallots<T> extends VoterGroup {
  ballots: T[];
}

/**
 * Ballots by group, so that no figure is one of fewer than {@link SMALL_GROUP} voters. Small groups are
 * put together as "others"; where these are still too few, the next smallest group joins them, and so
 * on. Every ballot is in exactly one of the groups given back, each of which is large enough: whatever
 * is taken from the total, what is left is nothing or again five voters or more. One group means that
 * there is nothing to set side by side; it alone may be smaller, where the whole vote is.
 *
 * Abstentions hide nobody, so only ballots with a choice in them are to be handed in.
 *
 * Not protected: what all of a group did (where everyone in it voted for an item, each of them did);
 * what four of five know who put their own ballots together; what two results of nearly the same
 * people say when they are compared (before and after one joined, dots and a ranking of one room
 * whose groups were put together in different ways). Names of small groups are given, their sizes not.
 *
 * Groups come in the order of their names, what did not say its group after them, and others last.
 */
export function mergeSmallGroups<T extends { group: ParticipantGroup }>(
  cast: readonly T[],
): GroupOfBallots<T>[] {
  const fewestFirst = [...groupBy(cast, ({ group }) => group)].toSorted(
    ([a, ofA], [b, ofB]) => ofA.length - ofB.length || byName(a, b),
  );
  const others: typeof fewestFirst = [];
  const alone: typeof fewestFirst = [];
  let inOthers = 0;
  for (const group of fewestFirst) {
    const [, ballots] = group;
    const needed = inOthers > 0 && inOthers < SMALL_GROUP;
    if (needed || ballots.length < SMALL_GROUP) {
      others.push(group);
      inOthers += ballots.length;
    } else alone.push(group);
  }
  const shown = alone.toSorted(([a], [b]) => byName(a, b)).map((group) => together([group]));
  return others.length === 0 ? shown : [...shown, together(others)];
}

/** Whose ballots were counted together, for a report to say; empty where every group stands alone. */
export function mergedGroups(groups: readonly VoterGroup[]): ParticipantGroup[] {
  return groups.flatMap((shown) => (shown.groups.length > 1 ? shown.groups : []));
}

/** Whether so few voted that even their result as a whole hides them badly. */
export function isThin(voters: number): boolean {
  return voters > 0 && voters < SMALL_GROUP;
}

function together<T>(members: readonly [ParticipantGroup, T[]][]): GroupOfBallots<T> {
  const ballots = members.flatMap(([, theirs]) => theirs);
  const groups = members.map(([group]) => group).toSorted(byName);
  return { groups, voters: ballots.length, ballots };
}

function byName(a: ParticipantGroup, b: ParticipantGroup): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return byCodeUnits(a, b);
}
