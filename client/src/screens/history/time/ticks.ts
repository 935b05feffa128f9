import type { Moment } from '@gapboard/history';

/** The number of the last entry that had happened at a time, worked out between the two nearest moments that are known. */
export function seqAt(ticks: readonly Moment[], at: number): number {
  const [before, after] = around(ticks, (tick) => tick.at <= at);
  if (!before) return after?.seq ?? 0;
  if (!after || after.at === before.at) return before.seq;
  const part = (at - before.at) / (after.at - before.at);
  // What lies between has not all happened before the later of the two has.
  const seq = Math.min(after.seq - 1, Math.floor(before.seq + part * (after.seq - before.seq)));
  return Math.max(before.seq, seq);
}

/** When the entry of a number happened, as near as the ticks tell. */
export function timeOf(ticks: readonly Moment[], seq: number): number {
  const [before, after] = around(ticks, (tick) => tick.seq <= seq);
  if (!before) return after?.at ?? 0;
  if (!after || after.seq === before.seq) return before.at;
  const part = (seq - before.seq) / (after.seq - before.seq);
  return before.at + part * (after.at - before.at);
}

/** The last moment for which something holds, and the first for which it does not any more. */
function around(
  ticks: readonly Moment[],
  holds: (tick: Moment) => boolean,
): [Moment | undefined, Moment | undefined] {
  let low = 0;
  let high = ticks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tick = ticks[middle];
    if (tick && holds(tick)) low = middle + 1;
    else high = middle;
  }
  return [ticks[low - 1], ticks[low]];
}
