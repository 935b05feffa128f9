import type { Moment } from '@gapboard/history';
import type { StretchInfo } from '../storage/Storage.ts';

/** When each entry was made, as closely as a memory says without being read: in order, from the first moment to the last. */
export function ticksOf(stretches: readonly StretchInfo[]): Moment[] {
  const ticks: Moment[] = [];
  for (const { from, to, fromAt, toAt, summary } of stretches) {
    push(ticks, { seq: from, at: fromAt });
    for (const [second, entry] of summary.ticks) {
      const seq = from + entry;
      // Of the last entry the time is known, not only the ten seconds it came in.
      const at = seq === to ? toAt : Math.min(toAt, fromAt + 1000 * second);
      push(ticks, { seq, at });
    }
    push(ticks, { seq: to, at: toAt });
  }
  return ticks;
}

/** A clock that was put back does not put back what has happened. */
function push(ticks: Moment[], { seq, at }: Moment): void {
  const last = ticks.at(-1);
  if (last && seq <= last.seq) return;
  ticks.push({ seq, at: Math.max(at, last?.at ?? 0) });
}

/** At most so many of them, the first and the last among them. */
export function thinnedTicks(ticks: readonly Moment[], most: number): Moment[] {
  if (ticks.length <= most) return [...ticks];
  const step = (ticks.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, n) => ticks[Math.round(n * step)]).filter(
    (tick) => tick !== undefined,
  );
}

/** The number of the last entry by a time. */
export function seqBy(ticks: readonly Moment[], at: number): number | undefined {
  return ticks.findLast((tick) => tick.at <= at)?.seq;
}

/** About when an entry was made. */
export function timeOf(ticks: readonly Moment[], seq: number): number | undefined {
  return ticks.findLast((tick) => tick.seq <= seq)?.at;
}
