import type { Method } from '@gapboard/board';
import { roundWords, type Standing } from '@gapboard/evidence';
import { voteWords } from './words.ts';

/** Every word of results. */
export const resultWords = {
  /** on a note of the canvas */
  badge: ({ votes: got, rank, tied }: Standing) =>
    [...(got === null ? [] : [voteWords.votes(got)]), voteWords.place({ rank, tied })].join(' · '),
  title: 'Results',
  none: 'Nothing has been voted on yet.',
  round: 'Which vote',
  roundNamed: (criterion: string, method: Method, nth: number) =>
    `${nth}. ${criterion}${method === 'ranking' ? ' (ranking)' : ''}`,
  asked: 'People were asked',
  ...roundWords,
  list: 'Notes in order',
  groupVotes: (name: string, n: number) => `${name}: ${voteWords.votes(n)}`,
  groupRank: (name: string, rank: number) => `${name}: place ${rank}`,
  byGroup: 'By group',
  shortlist: 'Shortlist',
  how: 'How this was counted',
  badges: 'Show votes on the notes',
  sort: 'Most votes first',
  inRound: (criterion: string) => `in “${criterion}”`,
  second: 'Second round on the leaders',
  newRound: 'Open a new vote',
  show: 'Show',
  showNamed: (text: string) => `Show on the canvas: ${voteWords.quoted(text)}`,
};
