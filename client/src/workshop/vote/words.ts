import type { Method } from '@gapboard/board';
import { NOTE_KIND_LABELS, placeInWords, type Standing, turnoutInWords } from '@gapboard/evidence';
import type { Full, Terms } from './choice.ts';

function counted(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

const votes = (n: number): string => counted(n, 'vote', 'votes');
const notes = (n: number): string => counted(n, 'note', 'notes');
const people = (n: number): string => counted(n, 'person', 'people');

/** A note by its first words, for those who hear which it is. */
function quoted(text: string): string {
  const signs = [...text.replaceAll(/\s+/g, ' ')];
  const short = signs.length > 80 ? `${signs.slice(0, 79).join('').trimEnd()}…` : signs.join('');
  return `“${short || 'Nothing written'}”`;
}

/** The words of voting and ranking, on every screen; those of opening a round and of its results have files of their own. */
export const voteWords = {
  votes,
  notes,
  people,
  quoted,
  kind: NOTE_KIND_LABELS,
  place: placeInWords,
  turnout: turnoutInWords,
  empty: 'Nothing written',
  cell: (theme: string, outcome: string) => `${theme} × ${outcome}`,
  tray: 'Not placed in a cell',
  beside: 'Elsewhere on the board',
  gone: 'No longer on the board',

  bar: {
    label: 'Vote',
    method: { dots: 'Vote', ranking: 'Ranking' } satisfies Record<Method, string>,
    left: (left: number, of: number) => `${left} of ${votes(of)} left`,
    ranked: (n: number, of: number) => `${n} of ${of} ranked`,
    voted: (voted: number, eligible: number) =>
      `${voted} of ${eligible} ${eligible === 1 ? 'has' : 'have'} voted`,
    stillToVote: (voted: number, eligible: number) =>
      `${eligible - voted} of ${eligible} still to vote`,
    noBallot: 'You have no vote in this round.',
    sent: 'Your votes are in',
    sending: 'Sending…',
    waiting: 'Not sent yet: the line is down. It is sent when it is back.',
    list: { dots: 'Vote in a list', ranking: 'Rank in a list' } satisfies Record<Method, string>,
    look: 'Look at the notes',
    close: 'Close the vote',
    askClose: (n: number) =>
      `${n === 1 ? 'One person has' : `${n} people have`} not voted yet. Close the vote all the same?`,
    askCloseHint:
      'What has been voted until now counts. A vote that is closed cannot be opened again.',
    keepOpen: 'Keep it open',
    result: 'Result',
    results: 'See the results',
    hide: 'Hide the result',
    nobody: 'Nobody voted.',
    first: ({ rank, tied, text, votes: got }: Standing, more: number) =>
      [
        `${placeInWords({ rank, tied })}: ${quoted(text)}`,
        ...(more > 0 ? [`and ${more} more`] : []),
        ...(got === null ? [] : [`(${votes(got)}${more > 0 ? ' each' : ''})`]),
      ].join(' '),
    opened: (method: Method, criterion: string, n: number) =>
      method === 'dots'
        ? `A vote is open: ${criterion}. You have ${votes(n)}.`
        : `A ranking is open: ${criterion}. Put up to ${notes(n)} in order.`,
    openedForOthers: (criterion: string) => `A vote is open: ${criterion}.`,
    closed: (first: string) => `The vote is closed. ${first}`,
  },

  ballot: {
    title: { dots: 'Vote', ranking: 'Your ranking' } satisfies Record<Method, string>,
    intro: ({ method, votes: n, cap }: Terms) =>
      method === 'ranking'
        ? `Choose up to ${notes(n)} and put them in order, the most important first. You need not use all places.`
        : `You have ${votes(n)}. ${cap === 1 ? 'Each note can have one of them.' : `One note can have at most ${cap} of them.`} You need not use them all, and can change them until the vote is closed.`,
    hidden: 'Nobody sees how you vote. Results are shown when the vote is closed.',
    live: 'Nobody sees how you vote, but running totals can be seen.',
    more: (text: string) => `One more vote for ${quoted(text)}`,
    less: (text: string) => `One vote less for ${quoted(text)}`,
    own: (n: number) => votes(n),
    ownUnseen: (n: number) => `, yours: ${votes(n)}`,
    soFar: (n: number) => `${votes(n)} so far`,
    said: (n: number, text: string, left: number) =>
      `${votes(n)} for ${quoted(text)}. ${votes(left)} left.`,
    full: (why: Full, { method, votes: n, cap }: Terms) => {
      if (why === 'cap') return `One note can have at most ${cap} of your votes.`;
      return method === 'dots'
        ? 'You have given all your votes. Take one back first.'
        : `You have ranked ${notes(n)}, which is all. Take one out first.`;
    },
    rank: 'Rank it',
    mine: 'Your order',
    mineEmpty: 'Nothing yet. Add notes from the list below.',
    all: 'Notes to choose from',
    add: 'Add to my ranking',
    addNamed: (text: string) => `Add to my ranking: ${quoted(text)}`,
    out: 'Take out',
    outNamed: (text: string) => `Take out of my ranking: ${quoted(text)}`,
    up: (text: string) => `Up: ${quoted(text)}`,
    down: (text: string) => `Down: ${quoted(text)}`,
    added: (text: string, place: string) => `${quoted(text)} is your ${place}.`,
    takenOut: (text: string) => `${quoted(text)} is out of your ranking.`,
    refused: 'This was not taken, and your votes are as they were.',
    done: 'Done',
    nothing: 'The notes of this vote are not on the board any more.',
  },

  canvas: {
    votes: (text: string) => `Your votes for ${quoted(text)}`,
    nearer: 'Zoom in to vote on the notes, or vote in a list.',
  },
};
