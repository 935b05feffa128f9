import type { Agreement, DotTotals, InterimRanking, NoteKind, Shortlist } from '@gapboard/evidence';
import type { Participant } from '../participant.ts';
import { may, type Role } from '../roles.ts';

/** `dots`: so many votes each. `ranking`: each person puts their top so many in order. */
export const METHODS = ['dots', 'ranking'] as const;
export type Method = (typeof METHODS)[number];

/** A round of voting or ranking as everyone may know it. Ballots are the server's, and nobody else's. */
export interface Round {
  /** see `isWorkshopId` */
  id: string;
  method: Method;
  /** by what to choose, in a sentence: without it, it is a popularity contest */
  criterion: string;
  /** votes each person has (dots), or how many they put in order at most (ranking) */
  votes: number;
  /** votes one person can give one note (dots) */
  cap: number;
  /** who has a ballot */
  voters: Role[];
  /** whether running totals can be seen before the close; `false`: nobody sees anything */
  live: boolean;
  /** shape ids of the notes to choose among, fixed when the round opened */
  notes: string[];
  state: 'open' | 'closed';
  /** server time, epoch milliseconds */
  openedAt: number;
  closedAt: number | null;
  /** the round whose leaders this one is about, if it is a second round */
  after: string | null;
  /** once it is closed */
  result: RoundResult | null;
}

/** Which notes a round is about, where they are not named one by one. */
export interface RoundScope {
  kinds?: NoteKind[];
  /** ids of themes and outcomes, or of groups of them: notes in their cells */
  headings?: string[];
}

/** The figures of a closed round, frozen; how each is worked out: `packages/evidence`, priorities. */
export type RoundResult = {
  /** people who had a ballot: who could vote and was here while the round was open */
  eligible: number;
  /** the words of each note as they were when the round closed, by its id */
  texts: Record<string, string>;
} & (
  | { method: 'dots'; totals: DotTotals }
  | {
      method: 'ranking';
      ranking: InterimRanking;
      shortlist: Shortlist;
      /** Kendall's W over all ballots; `null` where it means nothing */
      agreement: Agreement | null;
    }
);

/** What stands for the words of a note that was removed for good after people had voted on it. */
export const REMOVED_NOTE = 'A note that was removed';

/** Whether somebody may vote in a round, by the role they have. */
export function hasBallot(
  { voters }: Pick<Round, 'voters'>,
  { role }: Pick<Participant, 'role'>,
): boolean {
  return may(role, 'write') && voters.includes(role);
}

/** The ballot of one person, as that person sees it. */
export type Ballot =
  | { round: string; method: 'dots'; votes: Record<string, number> }
  | { round: string; method: 'ranking'; order: string[] };

/** Most votes a person can have in a round. */
export const VOTES_MAX = 50;
/** Most notes a person puts in order. */
export const RANKED_MAX = 20;
/** Most notes a round can be about: more than anybody reads. */
export const ROUND_NOTES_MAX = 400;
