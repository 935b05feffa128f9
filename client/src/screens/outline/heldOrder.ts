import { useState } from 'react';

/**
 * The order in which a list is shown while somebody is at it: what was there stays in its order,
 * what comes is added at the end, so that nothing moves under their hands. What is in `kept` stays
 * in its place though it is gone.
 */
export function heldOrder(
  before: readonly string[],
  now: readonly string[],
  kept: ReadonlySet<string> = NONE,
): string[] {
  const there = new Set(now);
  const stays = before.filter((id) => there.has(id) || kept.has(id));
  const known = new Set(stays);
  return [...stays, ...now.filter((id) => !known.has(id))];
}

const NONE: ReadonlySet<string> = new Set();

/** {@link heldOrder}, for as long as the component is shown. */
export function useHeldOrder(now: readonly string[], kept?: ReadonlySet<string>): string[] {
  const [shown, setShown] = useState<string[]>(() => [...now]);
  const held = heldOrder(shown, now, kept);
  if (held.length === shown.length && held.every((id, n) => id === shown[n])) return shown;
  setShown(held);
  return held;
}
