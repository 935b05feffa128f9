import { agreementOf } from '../../priorities/agreement.ts';
import type { Ballot } from '../../priorities/ballots.ts';
import { dotTotals } from '../../priorities/dots.ts';
import { interimRanking } from '../../priorities/interim.ts';
import { shortlist } from '../../priorities/shortlist.ts';
import { people } from '../../priorities/testing.ts';
import type { VotedRound } from '../../priorities/votedRound.ts';

const NOTES = ['shape:n3', 'shape:n6', 'shape:gone'];
const TEXTS = {
  'shape:n3': 'No UK study\nof cost',
  'shape:n6': 'A gap without its kind',
  'shape:gone': '=1+1',
};

const dots = (group: string | null, count: number, votes: Record<string, number>): Ballot[] =>
  Array.from({ length: count }, () => ({ group, votes }));

const usual = {
  cap: 2,
  voters: ['participant'],
  live: false,
  openedAt: Date.UTC(2026, 10, 23, 12, 0),
  closedAt: Date.UTC(2026, 10, 23, 12, 10),
};

/** Votes of five practitioners, five people with lived experience, and two others whose kinds are never shown alone. */
const DOTS: VotedRound = {
  ...usual,
  id: 'round-1',
  criterion: 'Which gap matters most?',
  votes: 3,
  after: null,
  result: {
    method: 'dots',
    eligible: 14,
    texts: TEXTS,
    totals: dotTotals(NOTES, [
      ...dots('Practitioner', 5, { 'shape:n3': 2 }),
      ...dots('Lived experience', 5, { 'shape:n6': 1, 'shape:n3': 1 }),
      ...dots('Manager', 1, { 'shape:gone': 2 }),
      ...dots(null, 1, { 'shape:gone': 2, 'shape:n6': 1 }),
    ]),
  },
};

const RANKINGS = [
  ...people('Practitioner', 5, 'shape:n3', 'shape:n6'),
  ...people('Lived experience', 6, 'shape:n6', 'shape:n3'),
];
const ranking = interimRanking(NOTES, RANKINGS, { choose: 2 });

/** A second round, in which two groups want opposite things. */
const RANKED: VotedRound = {
  ...usual,
  id: 'round-2',
  criterion: 'And in which order?',
  votes: 2,
  after: DOTS.id,
  result: {
    method: 'ranking',
    eligible: 11,
    texts: TEXTS,
    ranking,
    shortlist: shortlist(ranking, 2),
    agreement: agreementOf(NOTES, RANKINGS),
  },
};

export const ROUNDS: VotedRound[] = [DOTS, RANKED];

/** The same, where one text stands wherever a person can write something. */
export function roundsSaying(say: (field: string) => string): VotedRound[] {
  const named = (group: string | null): string | null => group && say(`group ${group}`);
  const withNames = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value, (key, held: unknown) =>
        ['groups', 'merged', 'names'].includes(key) && isNames(held) ? held.map(named) : held,
      ),
    );
  const texts = Object.fromEntries(NOTES.map((note) => [note, say('voted note')]));
  return ROUNDS.map((round) => ({
    ...round,
    criterion: say('criterion'),
    result: { ...withNames(round.result), texts },
  }));
}

function isNames(value: unknown): value is (string | null)[] {
  return (
    Array.isArray(value) && value.every((one: unknown) => one === null || typeof one === 'string')
  );
}
