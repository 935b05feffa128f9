/** Where an item stands in an order of priority. Those that are level share a place, and the next is skipped: 1, 2, 2, 4. */
export interface Place {
  /** 1 is the first */
  rank: number;
  /** whether it shares its place */
  tied: boolean;
}

export interface Placed extends Place {
  item: string;
}

/** Which value comes first: the `most` votes, the `least` sum of ranks. */
export type Best = 'most' | 'least';

/**
 * Nearer than this, two values are level. Sums of fractions that are equal on paper differ in the
 * last digits a computer keeps, about 1e-15; figures that do differ, in rooms of thousands, do so by more
 * than a millionth.
 */
const LEVEL = 1e-9;

/** The entries with their places, best first, and those that are level as they came. */
export function inOrder<T extends object>(
  entries: readonly T[],
  valueOf: (entry: T) => number,
  best: Best,
): (T & Place)[] {
  let before = 0;
  return tiersOf(entries, valueOf, best).flatMap((tier) => {
    const rank = before + 1;
    before += tier.length;
    return tier.map((entry) => ({ ...entry, rank, tied: tier.length > 1 }));
  });
}

/** The rank of each value, where those that are level share the mean of the ranks they take up: 1, 2.5, 2.5, 4. */
export function averageRanks(values: readonly number[], best: Best): number[] {
  const ranks = values.map(() => 0);
  let before = 0;
  for (const tier of tiersOf([...values.entries()], ([, value]) => value, best)) {
    for (const [at] of tier) ranks[at] = before + (tier.length + 1) / 2;
    before += tier.length;
  }
  return ranks;
}

/** What is level together, the best first. */
function tiersOf<T>(entries: readonly T[], valueOf: (entry: T) => number, best: Best): T[][] {
  const ascending = best === 'least' ? 1 : -1;
  const found: { value: number; members: { entry: T; at: number }[] }[] = [];
  const sorted = entries
    .map((entry, at) => ({ entry, at, value: valueOf(entry) }))
    .toSorted((a, b) => ascending * (a.value - b.value));
  for (const { entry, at, value } of sorted) {
    const last = found.at(-1);
    if (last && Math.abs(last.value - value) < LEVEL) last.members.push({ entry, at });
    else found.push({ value, members: [{ entry, at }] });
  }
  return found.map(({ members }) =>
    members.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry),
  );
}
