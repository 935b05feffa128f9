import type { UnknownRecord } from '@tldraw/store';
import type { Step } from '../format.ts';
import type { ReplayScript } from '../script.ts';

const BEGAN = Date.UTC(2026, 4, 12, 12, 0, 0);

/** A script of these steps, for tests: its chapters are named with the number of the step they begin at. */
export function scriptOf(
  steps: readonly Step[],
  {
    first = [],
    chapters = {},
  }: { first?: readonly UnknownRecord[]; chapters?: Record<string, number> } = {},
): ReplayScript {
  const at = (n: number) => ({ seq: steps[n]?.seq ?? 0, at: steps[n]?.at ?? BEGAN });
  return {
    title: 'A session',
    credit: null,
    licence: null,
    from: { seq: 0, at: steps[0]?.at ?? BEGAN },
    to: at(steps.length - 1),
    first,
    steps,
    chapters: Object.entries(chapters).map(([title, n]) => ({ title, ...at(n) })),
  };
}
