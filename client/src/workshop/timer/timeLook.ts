import type { Timer } from '@gapboard/board';

/** From so much on (ms) the time looks as if it were nearly over. */
const LAST_MS = 60_000;

export type TimeLook = 'running' | 'paused' | 'last' | 'over';

/** How a clock with so much left is to look. */
export function timeLook({ state }: Timer, leftMs: number): TimeLook {
  if (leftMs <= 0) return 'over';
  if (state === 'paused') return 'paused';
  return leftMs <= LAST_MS ? 'last' : 'running';
}
