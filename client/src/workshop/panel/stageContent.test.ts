import { expect, test } from 'vitest';
import { contentIn, minutesIn, NEW_STAGE, withActivity } from './stageContent.ts';

test.each([
  ['12', 12],
  [' 0 ', 0],
  ['600', 600],
  ['601', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['', undefined],
  ['ten', undefined],
])('%j minutes are %s', (typed, minutes) => {
  expect(minutesIn(typed)).toBe(minutes);
});

test('a stage needs a name and a time; without private writing nobody is promised to be anonymous', () => {
  expect(contentIn(NEW_STAGE)).toBe('name');
  const named = { ...NEW_STAGE, name: ' Share ' };
  expect(contentIn({ ...named, minutes: 'x' })).toBe('minutes');
  expect(contentIn(named)).toMatchObject({ name: 'Share', minutes: 10, anonymous: false });
  expect(contentIn({ ...named, activities: ['write'] })).toMatchObject({ anonymous: true });
});

test('what is ticked stands in one order, whichever was ticked first', () => {
  expect(withActivity(['sketch'], 'notes', true)).toEqual(['notes', 'sketch']);
  expect(withActivity(['notes', 'sketch'], 'notes', false)).toEqual(['sketch']);
});
