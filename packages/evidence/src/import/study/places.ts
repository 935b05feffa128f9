import type { ReadPlace } from '../read.ts';

/** Each cell once; a direction that is said anywhere counts. */
export function mergePlaces(places: readonly ReadPlace[]): ReadPlace[] {
  const merged = new Map<string, ReadPlace>();
  for (const place of places) {
    const key = JSON.stringify([place.theme, place.outcome]);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, place);
    else if (known.direction === null) merged.set(key, { ...known, direction: place.direction });
  }
  return [...merged.values()];
}
