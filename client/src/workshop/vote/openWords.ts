import type { Method, Role } from '@gapboard/board';
import { roleWords } from '../../roleWords.ts';
import { voteWords } from './words.ts';

/** Every word of opening a round: apart from those of voting, which phones have too. */
export const openVoteWords = {
  title: 'Open a vote',
  method: 'How people choose',
  methods: {
    dots: {
      name: 'Votes',
      hint: 'Each person shares out some votes. Good for making a long list short.',
    },
    ranking: {
      name: 'Ranking',
      hint: 'Each person puts their most important notes in order. Every group of people gets the same voice.',
    },
  } satisfies Record<Method, { name: string; hint: string }>,
  criterion: 'By what should people choose?',
  criterionHint:
    'One question that everyone answers. Without it people vote for different reasons, and it becomes a popularity contest.',
  criterionMissing: 'Please write by what people should choose, or take one of the suggestions.',
  suggestions: [
    'Which gap, if it were filled, would make the biggest difference to children and families?',
    'Where would new evidence most change what practitioners do?',
  ],
  use: (text: string) => `Use: ${text}`,
  about: 'On which notes',
  byKind: 'Notes by kind and place',
  kinds: 'Kinds of notes',
  headings: 'Only in some themes or outcomes',
  headingsHint: 'With none chosen, notes are taken from the whole board.',
  themes: 'Themes',
  outcomes: 'Outcomes',
  chosen: (n: number) => `The ${n === 1 ? 'note' : `${n} notes`} chosen on the canvas`,
  leaders: (criterion: string) => `The leaders of “${criterion}”: a second round`,
  leadersOf: 'How many places go on',
  leadersHint: 'Everyone who is level at the last place goes on as well.',
  each: { dots: 'Votes each', ranking: 'Places to fill' } satisfies Record<Method, string>,
  eachHint: (n: number) => `Suggested for ${voteWords.notes(n)}: about a quarter.`,
  cap: 'At most for one note',
  voters: 'Who votes',
  role: (role: Role) => roleWords[role].name,
  noVoters: 'Please choose who votes.',
  when: 'When results are seen',
  hidden: 'When the vote is closed',
  hiddenHint: 'Nobody can follow the others.',
  live: 'While people vote',
  liveHint: 'Running totals are seen by everyone, and late voters may follow them.',
  count: (n: number) => `${voteWords.notes(n)} to choose from.`,
  none: 'There is nothing to vote on: no note with words in it is of these kinds and places.',
  noneChosen: 'There is nothing to vote on: nobody has been given a vote in the earlier round.',
  tooMany: (n: number) =>
    `${voteWords.notes(n)} are more than most people can weigh against each other. Choose kinds or places, or put together notes that say the same.`,
  tooManyToOpen: (most: number) => `A vote can be on at most ${voteWords.notes(most)}.`,
  smallGroups: (names: string) =>
    `Fewer than five here say they are: ${names}. They would be counted together with others, so that nobody’s vote can be read off.`,
  thin: (n: number) =>
    `Only ${voteWords.people(n)} here can vote. Whoever took part may be able to tell who chose what.`,
  submit: 'Open the vote',
  submitRanking: 'Open the ranking',
  notSaid: 'not said',
};
