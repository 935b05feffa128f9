/** Sixty lists in one another come to some 250; deeper values would overflow the stack of whoever reads them. */
const DEEPEST = 400;

/**
 * Whether values are what JSON can say, no deeper than anybody's code can walk, and made of plain
 * objects.
 */
export function arePlain(values: readonly unknown[]): boolean {
  const open = values.map((value) => ({ value, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'bigint') return false;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return false;
    if (Array.isArray(value)) {
      for (const inner of value) open.push({ value: inner, depth: depth + 1 });
      continue;
    }
    // A `__proto__` that came by the wire shows as a prototype of its own; bytes show as theirs.
    if (Object.getPrototypeOf(value) !== Object.prototype) return false;
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 });
  }
  return true;
}
