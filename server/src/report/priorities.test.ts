import {
  agreementOf,
  dotTotals,
  interimRanking,
  shortlist,
  type VotedRound,
} from '@gapboard/evidence';
import { expect, test } from 'vitest';
import { cellBoard } from './testing/boards.ts';
import { squeezed } from './testing/readPdf.ts';
import { textOf } from './testing/readReport.ts';

const NOTES = ['a', 'b', 'c'];
const texts = { a: 'Nothing from Wales', b: 'No study of cost', c: 'Fathers are not asked' };
const usual = { cap: 2, voters: ['participant'], live: false, openedAt: 0, closedAt: 1 };
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

const dots: VotedRound = {
  ...usual,
  id: 'one',
  criterion: 'Which gap matters most?',
  votes: 3,
  after: null,
  result: {
    method: 'dots',
    eligible: 14,
    texts,
    totals: dotTotals(NOTES, [
      ...many(5, { group: 'Practitioner', votes: { a: 1 } }),
      ...many(5, { group: 'Parent', votes: { b: 1 } }),
      { group: 'Manager', votes: { a: 0 } },
    ]),
  },
};

const orders = [
  ...many(5, { group: 'Practitioner', order: ['a', 'b'] }),
  ...many(6, { group: 'Parent', order: ['b', 'a'] }),
  { group: 'Manager', order: ['b'] },
];
const ranking = interimRanking(NOTES, orders, { choose: 2 });
const ranked: VotedRound = {
  ...usual,
  id: 'two',
  criterion: 'And in which order?',
  votes: 2,
  after: 'one',
  result: {
    method: 'ranking',
    eligible: 12,
    texts,
    ranking,
    shortlist: shortlist(ranking, 2),
    agreement: agreementOf(NOTES, orders),
  },
};

test('priorities: what was asked, the order with ties, groups, how it was counted and by whose method', async () => {
  const { board } = cellBoard();
  const text = await textOf(board, { rounds: [dots, ranked] });
  for (const words of [
    '5. Priorities',
    'Which gap matters most?',
    'Dot voting: 3 votes each, at most 2 for one note. 10 of 14 people who could vote did.',
    'joint 1st',
    'Practitioner (5 people)',
    'Chosen by nobody: 1 note',
    'A second round, on 3 notes of those that led in “Which gap matters most?”.',
    'James Lind Alliance interim ranking.',
    'Source: James Lind Alliance Guidebook, chapter 7',
    'Manager + Practitioner (6 people)',
    'over 12 rankings',
    'every note here was seen in 1 of 1 workshop',
    'Different people on a different day could give a different result.',
    'Methods, sources and results in section 5.',
    'Of the notes that were voted on, 3 went on to “And in which order?”',
  ]) {
    expect(text).toContain(squeezed(words));
  }
  expect(text).not.toContain(squeezed('Manager (1'));
});

test('where people have not voted it says so', async () => {
  const { board } = cellBoard();
  const text = await textOf(board);
  expect(text).toContain(squeezed('People have not voted or ranked anything on this board.'));
});

test('what may identify somebody is a word here too, where that is asked', async () => {
  const { board } = cellBoard();
  const redact = (text: string) => text.replaceAll('Wales', '[place]');
  const options = { names: false, internal: false, redact } as const;
  const text = await textOf(board, { rounds: [dots], options });
  expect(text).toContain(squeezed('Nothing from [place]'));
  expect(text).not.toContain('Wales');
});
