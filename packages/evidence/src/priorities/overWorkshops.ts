import type { DotTotals } from './dots.ts';
import { offered } from './checks.ts';
import { averageRanks, inOrder, type Placed } from './places.ts';

/** An item over several workshops. One that a workshop was never offered is missing there, and not last. */
export interface OverWorkshops extends Placed {
  /** in how many workshops it was voted on … */
  seen: number;
  /** … of how many: "seen in 4 of 6" */
  of: number;
}

export interface RankOverWorkshops extends OverWorkshops {
  /** the mean over workshops that saw it of rank / (number of items + 1): 0 is first, 1 last */
  meanPlace: number;
  /** the mean rank in those workshops, as people know it */
  meanRank: number;
  /** its rank in each workshop, in their order, those that are level with the mean of theirs; `null`: not offered there */
  ranks: (number | null)[];
}

export interface ShareOverWorkshops extends OverWorkshops {
  /** the mean of its shares in the workshops that saw it */
  meanShare: number;
  /** its share in each workshop, in their order; `null`: not offered there, or nobody voted */
  shares: (number | null)[];
}

/**
 * The orders of several workshops as one, each workshop with the same voice. The order is that of the
 * mean place, a rank by the length of its list: a rank alone would put what came last of 4 before
 * what came 5th of 20. By rank / (N + 1) an item put at random is at a half whatever the length;
 * where all lists are equally long it is the order of the mean rank. Leave out a workshop in which
 * nobody voted: its items are all level, and it would count as having said so.
 */
export function ranksOverWorkshops(workshops: readonly (readonly Placed[])[]): RankOverWorkshops[] {
  const columns = workshops.map(averaged);
  const rows = itemsOf(workshops).map((item) => {
    const found = columns.map((column) => column.get(item) ?? null);
    const places = found.flatMap((place) => place ?? []);
    return {
      item,
      seen: places.length,
      of: workshops.length,
      meanPlace: mean(places.map(({ place }) => place)),
      meanRank: mean(places.map(({ rank }) => rank)),
      ranks: found.map((place) => place?.rank ?? null),
    };
  });
  return inOrder(rows, ({ meanPlace }) => meanPlace, 'least');
}

/**
 * Dots over several workshops: the mean of shares, so that a large workshop, or one that gave out more
 * dots, has no larger voice. A workshop in which nobody voted has no say, and an item that was only
 * offered there is not on the list. A share is one of the list
 * it was voted on: where workshops were offered lists of very different length, one on a short list is
 * larger for no merit of its own, and the orders should be compared instead (`ranksOverWorkshops`).
 */
export function sharesOverWorkshops(
  workshops: readonly Pick<DotTotals, 'items'>[],
): ShareOverWorkshops[] {
  const columns = workshops.map(
    ({ items }) => new Map(items.map(({ item, share }) => [item, share])),
  );
  const of = columns.filter((column) =>
    [...column.values()].some((share) => share !== null),
  ).length;
  const rows = itemsOf(workshops.map(({ items }) => items)).flatMap((item) => {
    const shares = columns.map((column) => column.get(item) ?? null);
    const known = shares.filter((share) => share !== null);
    return known.length === 0
      ? []
      : [{ item, seen: known.length, of, meanShare: mean(known), shares }];
  });
  return inOrder(rows, ({ meanShare }) => meanShare, 'most');
}

/** The ranks of one workshop's items, and their places by the length of its list. */
function averaged(placed: readonly Placed[]): Map<string, { rank: number; place: number }> {
  const ranks = averageRanks(
    placed.map(({ rank }) => rank),
    'least',
  );
  return new Map(
    placed.map(({ item }, at) => {
      const rank = ranks[at] ?? 0;
      return [item, { rank, place: rank / (placed.length + 1) }];
    }),
  );
}

/** Every item that some workshop was offered, as they are first met. */
function itemsOf(workshops: readonly (readonly { item: string }[])[]): string[] {
  const lists = workshops.map((workshop) => [...offered(workshop.map(({ item }) => item))]);
  return [...new Set(lists.flat())];
}

/** Of one number at least. Added up from the smallest, so that the order of workshops changes not even the last digit. */
function mean(numbers: readonly number[]): number {
  const sum = numbers.toSorted((a, b) => a - b).reduce((total, number) => total + number, 0);
  return sum / numbers.length;
}
