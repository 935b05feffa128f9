import { expect, test } from 'vitest';
import { ROUNDS } from '../export/testing/rounds.ts';
import { roundReport } from './roundReport.ts';

const [dots, ranked] = ROUNDS;

test('dots: how people chose, the order with people and groups, and who was counted together', () => {
  if (!dots) throw new Error('There is no round.');
  const report = roundReport(dots);
  expect(report.facts).toEqual([
    'Dot voting: 3 votes each, at most 2 for one note.',
    '12 of 14 people who could vote did.',
    '25 votes were given.',
  ]);
  expect(report.columns).toEqual([
    'Place',
    'Note',
    'Votes',
    'People',
    'Share',
    'Practitioner (5 people)',
    'Lived experience + Manager + Not said (7 people)',
  ]);
  expect(report.rows[0]).toEqual(['1st', 'No UK study\nof cost', '15', '10', '60%', '10', '5']);
  expect(report.notes.join(' ')).toContain('without seeing how others voted');
  expect(report.notes.join(' ')).toContain(
    'counted together: Lived experience, Manager, Not said.',
  );
  const live = roundReport({ ...dots, live: true });
  expect(live.facts).toContain('Running totals could be seen while people voted.');
  expect(live.notes.join(' ')).not.toContain('without seeing how others voted');
});

test('a ranking: ties, whose choice is on the shortlist, how far people agreed, and what went before', () => {
  if (!dots || !ranked) throw new Error('There is no round.');
  const report = roundReport(ranked, dots);
  expect(report.facts[1]).toBe(
    'A second round, on 3 notes of those that led in “Which gap matters most?”.',
  );
  expect(report.rows.map(([place]) => place)).toEqual(['joint 1st', 'joint 1st']);
  expect(report.unchosen).toEqual({ title: 'Chosen by nobody: 1 note', notes: ['=1+1'] });
  expect(report.shortlist?.items[0]).toBe(
    'joint 1st: No UK study\nof cost (by the combined score; among the first choices of Lived experience; Practitioner)',
  );
  expect(report.agreement).toMatch(/^People agreed \w+: Kendall’s W is 0\.\d\d over 11 rankings/);
  expect(report.notes.join(' ')).toContain('Rank Correlation Methods (1948)');
});
