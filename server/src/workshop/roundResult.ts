import type { Round, RoundResult } from '@gapboard/board';
import { agreementOf, dotTotals, interimRanking, shortlist } from '@gapboard/evidence';
import type { CastBallot } from '../storage/Storage.ts';

/** So many of a ranking go on where groups agree; a union of each group's where they do not. */
const SHORTLIST = 10;

type Counted<R = RoundResult> = R extends unknown ? Omit<R, 'eligible' | 'texts'> : never;

/** Counts a round's ballots; it knows of each no more than what kind of person cast it. */
export function resultOf(
  { method, notes, votes }: Pick<Round, 'method' | 'notes' | 'votes'>,
  ballots: readonly CastBallot[],
): Counted {
  if (method === 'dots') {
    const dots = ballots.flatMap(({ group, content }) =>
      'votes' in content ? [{ group, votes: content.votes }] : [],
    );
    return { method, totals: dotTotals(notes, dots) };
  }
  const rankings = ballots.flatMap(({ group, content }) =>
    'order' in content ? [{ group, order: content.order }] : [],
  );
  const ranking = interimRanking(notes, rankings, { choose: votes });
  return {
    method,
    ranking,
    shortlist: shortlist(ranking, Math.min(SHORTLIST, votes)),
    agreement: agreementOf(notes, rankings),
  };
}
