import type { Round } from '@gapboard/board';
import { votedRounds, type VotedResult } from '@gapboard/evidence';
import type { BoardSession } from '../../session/boardSession.ts';
import { useRounds } from '../../session/rounds.ts';
import { useVoteLook } from './VoteView.ts';

/** The closed round whose result is looked at, if there is one: the last one, where none has been chosen. */
export function useShownRound(
  session: BoardSession,
): (Round & { result: VotedResult }) | undefined {
  const closed = votedRounds(useRounds(session));
  const [{ round }] = useVoteLook(session);
  return closed.find(({ id }) => id === round) ?? closed.at(-1);
}

/** Places by note, as a round's result has them. */
export function placesIn({ result }: { result: VotedResult }): ReadonlyMap<string, number> {
  const items = result.method === 'dots' ? result.totals.items : result.ranking.items;
  return new Map(items.map(({ item, rank }) => [item, rank]));
}
