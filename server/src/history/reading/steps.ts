import { idOf, type Step, type Stretch } from '@gapboard/history';
import type { StepRead } from './tasks.ts';

/** The steps after one moment up to and with another. */
export function* stepsAfter(
  stretches: readonly Stretch[],
  { from, to }: { from: number; to: number },
): Iterable<Step> {
  for (const { steps } of stretches) {
    for (const step of steps) if (step.seq > from && step.seq <= to) yield step;
  }
}

/** The same, by who changed what alone. */
export function stepsBetween(
  stretches: readonly Stretch[],
  range: { from: number; to: number },
): StepRead[] {
  return Array.from(stepsAfter(stretches, range), ({ seq, at, by, changes }) => ({
    seq,
    at,
    by,
    ids: [...new Set(changes.map(idOf))],
  }));
}
