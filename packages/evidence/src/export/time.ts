/** The last moment that is written with a year of four digits. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A moment in epoch milliseconds as ISO 8601 in UTC. A clock that was far out must not keep a map from being exported. */
export function isoOf(at: number): string {
  return new Date(Math.min(Math.max(at, 0), LAST)).toISOString();
}
