export function byIndexThenId(
  a: { index: string; id: string },
  b: { index: string; id: string },
): number {
  return byCodeUnits(a.index, b.index) || byCodeUnits(a.id, b.id);
}

/** The same on every machine, whatever its language. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
