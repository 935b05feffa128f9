import { cellKey } from '@gapboard/evidence';
import { expect, test } from 'vitest';
import { cell, mapOf, note, study } from '../testing/maps.ts';
import { choicesIn, isFiltering, narrowing, toggled } from './filter.ts';

const entry = cell('Visits', 'Entry');
const school = cell('Housing', 'School');
const RECORDS = [
  note('a', entry, 'gap', { as: 'participant' }),
  note('b', entry, 'research', { as: 'scribe', strength: 'weak' }),
  note('c', school, 'gap', { as: 'participant' }),
  study('s', { strength: 'weak' }),
];

test('a filter that leaves nothing out is none: the map is the very same', () => {
  const map = mapOf(...RECORDS);
  expect(narrowing({})(map)).toBe(map);
  expect(isFiltering({ kinds: [], roles: [] })).toBe(false);
  expect(isFiltering({ kinds: ['gap'] })).toBe(true);
});

test('under a filter an edit in one cell leaves all others the same objects', () => {
  const narrow = narrowing({ kinds: ['gap'] });
  const before = narrow(mapOf(...RECORDS));
  const after = narrow(mapOf(...RECORDS, note('d', school, 'gap')));
  const changed = [...after.cells].filter(([key, one]) => before.cells.get(key) !== one);
  expect(changed.map(([key]) => key)).toEqual([cellKey(school)]);
  expect(after.cells.get(cellKey(entry))?.counts.notes).toMatchObject({ gap: 1, research: 0 });
});

test('a choice is added once, and taken away again', () => {
  expect(toggled(undefined, 'gap')).toEqual(['gap']);
  expect(toggled(['gap', 'lived'], 'gap')).toEqual(['lived']);
});

test('each choice says how much there is of it', () => {
  const { kinds, strengths, roles, themes, outcomes } = choicesIn(mapOf(...RECORDS));
  const counts = (choices: readonly { value: string; count: number }[]) =>
    Object.fromEntries(choices.map(({ value, count }) => [value, count]));
  expect(counts(kinds)).toMatchObject({ gap: 2, research: 1, practice: 0, study: 1 });
  expect(counts(strengths)).toMatchObject({ weak: 2, unsaid: 2, strong: 0 });
  expect(counts(roles)).toEqual({ participant: 2, scribe: 1, unsaid: 1 });
  expect(counts(themes)).toEqual({ 'heading:Families': 2, 'heading:Housing': 1 });
  expect(counts(outcomes)).toEqual({ 'heading:Entry': 2, 'heading:School': 1 });
});
