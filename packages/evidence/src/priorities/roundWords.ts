/** What a result says of how it came about and what it holds: the same on the board, in files and in the report. */
import type { Standing } from './standings.ts';

function counted(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

const votes = (n: number): string => counted(n, 'vote', 'votes');
const notes = (n: number): string => counted(n, 'note', 'notes');
const people = (n: number): string => counted(n, 'person', 'people');

/** How many voted. By itself, for pages that have little room for words. */
export function turnoutInWords(voters: number, eligible: number): string {
  return `${voters} of ${people(eligible)} who could vote did.`;
}

export const roundWords = {
  dots: (n: number, cap: number) => `Dot voting: ${votes(n)} each, at most ${cap} for one note.`,
  ranking: (n: number) => `Ranking: each person put up to ${notes(n)} in order.`,
  turnout: turnoutInWords,
  cast: (n: number) => `${votes(n)} were given.`,
  wasLive: 'Running totals could be seen while people voted.',
  second: (criterion: string, n: number) =>
    `A second round, on ${notes(n)} of those that led in “${criterion}”.`,
  got: ({ votes: got, people: by, share }: Standing) =>
    got === null || by === null
      ? ''
      : `${votes(got)} from ${people(by)}${share === null ? '' : `, ${percent(share)} of all`}`,
  score: (score: number) => `Combined score ${rounded(score)}`,
  group: (name: string, voters: number) => `${name} (${people(voters)})`,
  unchosen: (n: number) => `Chosen by nobody: ${notes(n)}`,
  converges: (n: number) =>
    `The first ${n} by the combined score; no group’s first choices are dropped.`,
  diverges:
    'The groups differ: the combined score would drop first choices of a group. So the shortlist is the first choices of every group.',
  choiceOf: (names: string) => `among the first choices of ${names}`,
  byCombined: 'by the combined score',
  ofNoGroup: (n: number) =>
    `Left out although first by the combined score, because no group has them first: ${notes(n)}.`,
  source: (source: string) => `Source: ${source}.`,
};

export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** As it is read: two digits behind the point at most. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
