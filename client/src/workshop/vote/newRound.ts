/** What a facilitator says of a round that is to be opened, while they say it. */
import {
  type Method,
  type Role,
  type Round,
  RANKED_MAX,
  ROUND_NOTES_MAX,
  VOTES_MAX,
} from '@gapboard/board';
import {
  leaders,
  type NoteKind,
  SMALL_GROUP,
  standingsOf,
  type VotedResult,
} from '@gapboard/evidence';
import type { NewRound } from '../commands.ts';
import { openVoteWords as said } from './openWords.ts';

export type About = 'scope' | 'chosen' | { leadersOf: string };

export interface RoundForm {
  method: Method;
  criterion: string;
  about: About;
  kinds: readonly NoteKind[];
  headings: readonly string[];
  /** how many places of an earlier round go on */
  top: number;
  /** `undefined`: as suggested */
  votes: number | undefined;
  cap: number;
  voters: readonly Role[];
  live: boolean;
}

export const USUAL_FORM: RoundForm = {
  method: 'dots',
  criterion: '',
  about: 'scope',
  kinds: ['gap'],
  headings: [],
  top: 5,
  votes: undefined,
  cap: 2,
  voters: ['participant'],
  live: false,
};

/** Roles that can be given a ballot: whoever only looks on has none. */
export const VOTER_ROLES = ['participant', 'scribe', 'facilitator'] as const satisfies Role[];

/** More than this, people have said, they cannot weigh against each other in the time there is. */
const MANY = 40;
/** A quarter of the notes, as dot voting is taught, and no more than anybody can give with thought. */
const SHARE = 0.25;
const SUGGESTED_MAX = 10;

/** How many votes each person is suggested to have among so many notes. */
export function suggestedVotes(notes: number): number {
  return Math.max(1, Math.min(SUGGESTED_MAX, Math.round(notes * SHARE)));
}

export function votesMost(method: Method): number {
  return method === 'dots' ? VOTES_MAX : RANKED_MAX;
}

/** The notes of an earlier round that go on to the next: all that are level at the last place too, and none that nobody chose. */
export function leadersOf(round: { result: VotedResult }, top: number): string[] {
  const chosen = standingsOf(round).items.filter(({ isChosen }) => isChosen);
  return leaders(chosen, Math.max(1, top)).map(({ note }) => note);
}

/** Somebody who can vote and is here. */
export interface Voter {
  role: Role;
  group: string | null;
}

/** What whoever opens the round should know before they do; nothing of it stands in the way. */
export function warningsOf(
  { voters }: Pick<RoundForm, 'voters'>,
  notes: number,
  here: readonly Voter[],
): string[] {
  const eligible = here.filter(({ role }) => voters.includes(role));
  const sizes = new Map<string | null, number>();
  for (const { group } of eligible) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const small = [...sizes].filter(([, size]) => size < SMALL_GROUP).map(([name]) => name);
  const isThin = eligible.length > 0 && eligible.length < SMALL_GROUP;
  return [
    ...(notes > MANY && notes <= ROUND_NOTES_MAX ? [said.tooMany(notes)] : []),
    ...(isThin ? [said.thin(eligible.length)] : []),
    // One group alone is not set beside another.
    ...(!isThin && sizes.size > 1 && small.length > 0
      ? [said.smallGroups(small.map((name) => name ?? said.notSaid).join(', '))]
      : []),
  ];
}

export type Checked =
  | { ok: true; round: NewRound }
  | { ok: false; at: 'criterion' | 'notes' | 'voters'; problem: string };

/** The round to ask for, or the first thing that is missing. */
export function checkRound(form: RoundForm, notes: readonly string[]): Checked {
  const criterion = form.criterion.trim();
  if (criterion === '') return { ok: false, at: 'criterion', problem: said.criterionMissing };
  if (notes.length === 0) {
    const problem = typeof form.about === 'object' ? said.noneChosen : said.none;
    return { ok: false, at: 'notes', problem };
  }
  if (notes.length > ROUND_NOTES_MAX) {
    return { ok: false, at: 'notes', problem: said.tooManyToOpen(ROUND_NOTES_MAX) };
  }
  if (form.voters.length === 0) return { ok: false, at: 'voters', problem: said.noVoters };
  const votes = Math.min(form.votes ?? suggestedVotes(notes.length), votesMost(form.method));
  const round: NewRound = {
    method: form.method,
    criterion,
    votes,
    live: form.live,
    cap: form.method === 'dots' ? Math.min(form.cap, votes) : 1,
    voters: [...form.voters],
    after: typeof form.about === 'object' ? form.about.leadersOf : null,
    about: { notes: [...notes] },
  };
  return { ok: true, round };
}

/** The form of a second round on what led in an earlier one. */
export function secondRound({ id, method, criterion, voters }: Round): RoundForm {
  return { ...USUAL_FORM, method, criterion, voters, about: { leadersOf: id } };
}
