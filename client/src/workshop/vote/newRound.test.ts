import { dotTotals } from '@gapboard/evidence';
import { expect, test } from 'vitest';
import { checkRound, leadersOf, suggestedVotes, USUAL_FORM, warningsOf } from './newRound.ts';

const NOTES = ['a', 'b', 'c', 'd'];
const FORM = { ...USUAL_FORM, criterion: ' What matters most? ' };

test('about a quarter of the notes is suggested, at least one and at most ten', () => {
  expect([1, 4, 10, 23, 40, 200].map(suggestedVotes)).toEqual([1, 1, 3, 6, 10, 10]);
});

test('all that are level at the last place go on, and none that nobody chose', () => {
  const totals = dotTotals(NOTES, [
    { group: null, votes: { b: 2, a: 1 } },
    { group: null, votes: { c: 1 } },
  ]);
  const round = { result: { method: 'dots' as const, eligible: 2, texts: {}, totals } };
  expect(leadersOf(round, 1)).toEqual(['b']);
  expect(leadersOf(round, 2)).toEqual(['b', 'a', 'c']);
  expect(leadersOf(round, 4)).toEqual(['b', 'a', 'c']);
});

test('a round needs a criterion, notes and voters; the cap is never above the votes', () => {
  expect(checkRound({ ...FORM, criterion: ' ' }, NOTES)).toMatchObject({ at: 'criterion' });
  expect(checkRound(FORM, [])).toMatchObject({ at: 'notes' });
  expect(checkRound(FORM, Array.from({ length: 401 }, String))).toMatchObject({ at: 'notes' });
  expect(checkRound({ ...FORM, voters: [] }, NOTES)).toMatchObject({ at: 'voters' });
  expect(checkRound({ ...FORM, cap: 5 }, NOTES)).toEqual({
    ok: true,
    round: {
      method: 'dots',
      criterion: 'What matters most?',
      votes: 1,
      cap: 1,
      live: false,
      voters: ['participant'],
      after: null,
      about: { notes: NOTES },
    },
  });
  expect(checkRound({ ...FORM, method: 'ranking', votes: 50 }, NOTES)).toMatchObject({
    round: { votes: 20, cap: 1 },
  });
});

test('it warns of too many notes, of few people, and of groups that would be counted together', () => {
  const people = (group: string | null, count: number) =>
    Array.from({ length: count }, () => ({ role: 'participant' as const, group }));
  const warned = (notes: number, here: Parameters<typeof warningsOf>[2]) =>
    warningsOf(FORM, notes, here).join(' ');
  expect(warned(41, people('Practitioner', 9))).toMatch(/^41 notes are more than most people can/);
  expect(warned(4, people('Practitioner', 3))).toMatch(/^Only 3 people here can vote/);
  const mixed = [...people('Practitioner', 9), ...people('Manager', 4), ...people(null, 1)];
  expect(warned(4, mixed)).toMatch(/^Fewer than five here say they are: Manager, not said\./);
  expect(warned(4, people('Practitioner', 9))).toBe('');
  expect(warned(4, [...people('Practitioner', 9), { role: 'viewer', group: 'Manager' }])).toBe('');
  expect(warned(4, [])).toBe('');
});
