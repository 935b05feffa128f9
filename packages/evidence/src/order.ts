/**
 * The order of headings and notes: fractional indexes, strings between which there is always room
 * for another, so that two people who put something in at once both do. They are compared by code
 * units, and two that are equal, as two people can make them, by the ids they stand on.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** An order between two, of which the first comes before the second; `null` is the start, or the end. */
export function orderBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** The orders of `n` things that are put down together. */
export function ordersFor(n: number): string[] {
  return generateNKeysBetween(null, null, n);
}

/**
 * The order of what comes to lie at a place among others, whose orders are given from first to last.
 * Between two that are equal there is no room: it comes after all that are equal to them.
 */
export function orderAt(orders: readonly string[], place: number): string {
  const before = place > 0 ? (orders[place - 1] ?? orders.at(-1) ?? null) : null;
  const after = orders.slice(place).find((order) => before === null || order > before) ?? null;
  return orderBetween(before, after);
}
