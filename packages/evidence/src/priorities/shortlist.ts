import type { ParticipantGroup } from './ballots.ts';
import type { InterimRanking, InterimStanding } from './interim.ts';
import { leaders } from './leaders.ts';
import { inOrder, type Placed } from './places.ts';

export interface Shortlisted extends Placed {
  /** the groups among whose first it is, each as one kind of participant or as those put together */
  choiceOf: ParticipantGroup[][];
  /** whether it would be on the list by the combined score alone */
  byCombined: boolean;
}

export interface Shortlist {
  /** whether the combined list drops what is among the first of a group */
  diverges: boolean;
  /** in the order of the combined score, with their places in it */
  items: Shortlisted[];
  /** among the first by the combined score, but of no group: where groups diverge these are not on the list */
  ofNoGroup: string[];
}

/**
 * What goes on to the final workshop: the first `top` by the combined score or, where these would drop
 * what is among the first `top` of a group, the first of every group, as the Adult Social Work
 * partnership did with three top tens, which came to 21 questions (JLA Guidebook, chapter 7).
 * Everyone level at a boundary comes along, and what nobody in a group chose is no choice of it.
 */
export function shortlist({ items, groups }: InterimRanking, top: number): Shortlist {
  const combined = new Set(leaders(items.filter(isChosen), top).map(({ item }) => item));
  const choices = groups.map((group, at) => ({
    groups: group.groups,
    items: new Set(firstOf(items, at, top)),
  }));
  const marked = items.map(({ item, rank, tied }) => ({
    item,
    rank,
    tied,
    choiceOf: choices.flatMap((choice) => (choice.items.has(item) ? [choice.groups] : [])),
    byCombined: combined.has(item),
  }));
  const diverges = marked.some(({ choiceOf, byCombined }) => choiceOf.length > 0 && !byCombined);
  return {
    diverges,
    items: marked.filter(({ choiceOf, byCombined }) =>
      diverges ? choiceOf.length > 0 : byCombined,
    ),
    ofNoGroup: marked.flatMap(({ item, choiceOf, byCombined }) =>
      byCombined && choiceOf.length === 0 ? [item] : [],
    ),
  };
}

/** The first of one group by its own totals. */
function firstOf(items: readonly InterimStanding[], group: number, top: number): string[] {
  const totals = items.map((one) => ({ item: one.item, total: one.groups[group]?.total ?? 0 }));
  const chosen = totals.filter(({ total }) => total > 0);
  return leaders(
    inOrder(chosen, ({ total }) => total, 'most'),
    top,
  ).map(({ item }) => item);
}

function isChosen({ groups }: InterimStanding): boolean {
  return groups.some(({ total }) => total > 0);
}
