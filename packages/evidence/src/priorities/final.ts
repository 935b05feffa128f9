import { assertOrder, offered } from './checks.ts';
import { inOrder, type Placed } from './places.ts';

export interface FinalStanding extends Placed {
  /** the ranks of all small groups added up: the lower, the higher its priority */
  sum: number;
  /** its rank in each small group, in their order */
  ranks: number[];
}

/**
 * The combined order of a final workshop of the James Lind Alliance (JLA Guidebook, chapter 8, "Final
 * priority setting method"): each small group puts all items in an order, their ranks are added up,
 * and the lowest total comes first. The whole room then talks about it; this is not yet its answer.
 *
 * A small group here is a table of mixed people who agree on one order: that order is nobody's own, so
 * it is shown whatever the size of the table.
 *
 * @throws RangeError for an order that lacks an item: a table that left one out has not finished
 */
export function finalRanking(
  items: readonly string[],
  orders: readonly (readonly string[])[],
): FinalStanding[] {
  const known = offered(items);
  for (const order of orders) {
    assertOrder(known, order);
    if (order.length < items.length) {
      throw new RangeError(`A final order has ${order.length} of ${items.length} items.`);
    }
  }
  const rows = items.map((item) => {
    const ranks = orders.map((order) => order.indexOf(item) + 1);
    return { item, sum: ranks.reduce((sum, rank) => sum + rank, 0), ranks };
  });
  return inOrder(rows, ({ sum }) => sum, 'least');
}
