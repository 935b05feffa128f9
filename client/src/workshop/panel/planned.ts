import type { Stage } from '@gapboard/board';

const MINUTE_MS = 60_000;

/** When each stage that is still to come would begin, if what runs now ends in time and nothing is between them. */
export function plannedStarts(
  agenda: readonly Stage[],
  running: string | undefined,
  { now, leftMs }: { now: number; leftMs: number | undefined },
): ReadonlyMap<string, number> {
  const at = agenda.findIndex(({ id }) => id === running);
  const starts = new Map<string, number>();
  let next = now + Math.max(0, at < 0 ? 0 : (leftMs ?? 0));
  for (const { id, minutes } of agenda.slice(at + 1)) {
    starts.set(id, next);
    next += minutes * MINUTE_MS;
  }
  return starts;
}

/** The stage after the one that runs; where none runs, the first. */
export function nextStage(
  agenda: readonly Stage[],
  running: string | undefined,
): Stage | undefined {
  return agenda[agenda.findIndex(({ id }) => id === running) + 1];
}
