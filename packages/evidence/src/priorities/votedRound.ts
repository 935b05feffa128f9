import type { Agreement } from './agreement.ts';
import type { DotTotals } from './dots.ts';
import type { InterimRanking } from './interim.ts';
import type { Shortlist } from './shortlist.ts';

/** What a round came to. */
export type VotedResult = {
  /** people who had a ballot */
  eligible: number;
  /** the words of each note when the round closed, by its id */
  texts: Readonly<Record<string, string>>;
} & (
  | { method: 'dots'; totals: DotTotals }
  | {
      method: 'ranking';
      ranking: InterimRanking;
      shortlist: Shortlist;
      agreement: Agreement | null;
    }
);

/** A round of voting or ranking that is closed, as far as its results speak of it. */
export interface VotedRound {
  id: string;
  /** by what people chose, in a sentence */
  criterion: string;
  /** votes each person had, or how many they put in order at most */
  votes: number;
  /** votes one person could give one note */
  cap: number;
  /** roles that had a ballot */
  voters: readonly string[];
  /** whether running totals could be seen before the close */
  live: boolean;
  /** epoch milliseconds */
  openedAt: number;
  closedAt: number | null;
  /** the round whose leaders this one was about */
  after: string | null;
  result: VotedResult;
}

/** Those that are closed and counted. */
export function votedRounds<T extends { id: string; result: VotedResult | null }>(
  rounds: readonly T[],
): (T & { result: VotedResult })[] {
  return rounds.filter((round): round is T & { result: VotedResult } => round.result !== null);
}
