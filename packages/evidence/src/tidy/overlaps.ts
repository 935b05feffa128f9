import type { Box } from './thing.ts';

/** How much of the smaller of two boxes lies on the other: 0 to 1. */
export function shareCovered(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  const smaller = Math.min(a.w * a.h, b.w * b.h);
  return w <= 0 || h <= 0 || smaller <= 0 ? 0 : (w * h) / smaller;
}

/** All pairs of boxes of which at least this share of the smaller lies on the other. */
export function overlappingPairs<T extends { box: Box }>(
  items: readonly T[],
  share: number,
): [T, T][] {
  const pairs: [T, T][] = [];
  // From left to right: only what begins before another ends can lie on it.
  let open: T[] = [];
  for (const item of items.toSorted((a, b) => a.box.x - b.box.x)) {
    open = open.filter(({ box }) => box.x + box.w > item.box.x);
    for (const other of open) {
      if (shareCovered(other.box, item.box) >= share) pairs.push([other, item]);
    }
    open.push(item);
  }
  return pairs;
}
