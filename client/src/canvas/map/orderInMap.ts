import { getIndexBetween, type IndexKey } from 'tldraw';

/**
 * An order right after `before`, else right before `next`, else after all of these, which are from
 * first to last: like none of theirs, for tldraw has no room for a copy between two that are equal,
 * and not like the one that somebody else makes at the same moment.
 */
export function orderInMap(
  orders: readonly IndexKey[],
  before: IndexKey | undefined,
  next: IndexKey | undefined,
): IndexKey {
  if (before === undefined && next !== undefined) {
    return getIndexBetween(
      orders.findLast((order) => order < next),
      next,
    );
  }
  const from = before ?? orders.at(-1);
  return getIndexBetween(from, from && orders.find((order) => order > from));
}
