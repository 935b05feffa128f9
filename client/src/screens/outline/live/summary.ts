import type { Saying } from './sayings.ts';
import { liveWords } from './words.ts';

/** More than this at once is counted, not told one by one. */
const TOLD_MOST = 2;
/** Places that are named when things happen in several. */
const PLACES_MOST = 3;

/** All that has happened since the last time, in few words. */
export function summary(sayings: readonly Saying[]): string {
  if (sayings.length <= TOLD_MOST) return sayings.map(({ words }) => words).join(' ');
  const [who, ...others] = new Set(sayings.map((saying) => saying.who));
  const one = others.length === 0 ? who : undefined;
  const places = tally(sayings.map(({ place }) => place));
  const [only] = places;
  if (only && places.length === 1) {
    const dids = tally(sayings.map(({ did }) => did));
    const what = dids.map(([did, many]) => liveWords.did(did, many)).join(', ');
    return liveWords.inOne(one, sayings.length, only[0], what);
  }
  const named = places.filter(([place]) => place !== '').slice(0, PLACES_MOST);
  const elsewhere = sayings.length - named.reduce((sum, [, many]) => sum + many, 0);
  const parts = [...named, ...(elsewhere > 0 ? [['', elsewhere] as const] : [])];
  return liveWords.inMany(
    one,
    sayings.length,
    parts.map(([place, many]) => liveWords.part(many, place)).join('; '),
  );
}

/** How many there are of each, the most first. */
function tally<T extends string>(values: readonly T[]): (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
