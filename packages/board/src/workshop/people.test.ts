import { expect, test } from 'vitest';
import { checkGroups, GROUPS_MAX } from './people.ts';

test('kinds of people are kept as typed but for spaces and invisible signs; there may be none', () => {
  expect(checkGroups([' Practitioner ', 'Lived\u200b  experience'])).toEqual({
    ok: true,
    value: ['Practitioner', 'Lived experience'],
  });
  expect(checkGroups([])).toEqual({ ok: true, value: [] });
});

test.each([
  [['Manager', ' '], /name each kind/],
  [['Manager', 'manager '], /“manager” is there twice/],
  [['x'.repeat(61)], /at most 60 characters; this has 61/],
  [Array.from({ length: GROUPS_MAX + 1 }, (_, n) => `Kind ${n}`), /at most 8 kinds/],
  [['NHS number 943 476 5919'], /This looks like/],
])('%j are refused, in words', (typed, problem) => {
  expect(checkGroups(typed)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
});
