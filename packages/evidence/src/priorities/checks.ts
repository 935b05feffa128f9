/**
 * What the methods hold to be true of a vote. The server sees to it when somebody votes; what still
 * comes through is a mistake in our code, and would give an order that is wrong without showing it.
 */

/** The items offered, each once. */
export function offered(items: readonly string[]): Set<string> {
  const distinct = new Set(items);
  if (distinct.size === items.length) return distinct;
  throw new RangeError(`The items offered name ${quoted(firstRepeated(items))} twice.`);
}

/** Votes by item as whole numbers from 0, all for items that were offered. */
export function votesFor(
  items: ReadonlySet<string>,
  votes: Readonly<Record<string, number>>,
): Map<string, number> {
  const entries = Object.entries(votes);
  for (const [item, count] of entries) {
    assertOffered(items, item);
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`${count} votes for ${quoted(item)}: votes are whole numbers from 0.`);
    }
  }
  return new Map(entries);
}

/** An order that names each of its items once, all of them offered. */
export function assertOrder(items: ReadonlySet<string>, order: readonly string[]): void {
  for (const item of order) assertOffered(items, item);
  if (new Set(order).size !== order.length) {
    throw new RangeError(`An order names ${quoted(firstRepeated(order))} twice.`);
  }
}

/** How many: of items to choose, of places to count. */
export function assertHowMany(count: number, what: string): void {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`${what} is ${count}: it is a whole number from 1.`);
  }
}

function assertOffered(items: ReadonlySet<string>, item: string): void {
  if (!items.has(item)) throw new RangeError(`${quoted(item)} was not offered in this vote.`);
}

function firstRepeated(items: readonly string[]): string | undefined {
  return items.find((item, at) => items.indexOf(item) !== at);
}

function quoted(item: string | undefined): string {
  return JSON.stringify(item);
}
