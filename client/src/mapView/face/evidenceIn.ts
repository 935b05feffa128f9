import type { Counts } from '@gapboard/evidence';

/** How much research there is: what a bubble's area shows. */
export function evidenceIn({ studies, notes }: Counts): number {
  return studies + notes.research;
}

/** All the research there is has yet to be finished. */
export function isOngoingOnly({ studies, ongoing, notes }: Counts): boolean {
  return studies > 0 && ongoing === studies && notes.research === 0;
}
