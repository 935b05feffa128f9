import { PLACES, ROLES } from '@gapboard/board';
import { SMALL_GROUP } from '@gapboard/evidence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnoutOf } from './attendance.ts';
import type { Attendance } from './input.ts';

function group(
  role: Attendance['role'],
  people: number,
  rest: Partial<Attendance> = {},
): Attendance[] {
  return Array.from({ length: people }, () => ({
    role,
    joinedAt: 0,
    group: null,
    place: null,
    ...rest,
  }));
}

test('a group of fewer than five has no number, and no total gives it away', () => {
  const turnout = turnoutOf([...group('participant', 23), ...group('scribe', 1)], 0);
  expect(turnout.byRole).toEqual([
    { role: 'scribe', people: 'few' },
    { role: 'participant', people: 23 },
  ]);
  expect(turnout.all).toBeUndefined();
});

test('where every group is large enough there is a total', () => {
  expect(turnoutOf([...group('participant', 9), ...group('viewer', 5)], 0).all).toBe(14);
});

test('participants are counted by what they say of themselves, small groups together', () => {
  const { byGroup, byPlace } = turnoutOf(
    [
      ...group('participant', 7, { group: 'Nurse', place: 'room' }),
      ...group('participant', 3, { group: 'Manager', place: 'room' }),
      ...group('participant', 2, { group: 'Parent', place: 'remote' }),
      ...group('participant', 6, { place: 'remote' }),
      ...group('facilitator', 6, { group: 'Manager', place: 'room' }),
    ],
    0,
  );
  expect(byGroup).toEqual([
    { of: ['Nurse'], people: 7 },
    { of: [null], people: 6 },
    { of: expect.arrayContaining(['Manager', 'Parent']), people: 5 },
  ]);
  expect(byPlace).toEqual([
    { of: ['remote'], people: 8 },
    { of: ['room'], people: 10 },
  ]);
});

test('where nothing can be told apart, nothing is said', () => {
  expect(turnoutOf(group('participant', 9), 0)).toMatchObject({ byGroup: [], byPlace: [] });
  const few = [
    ...group('participant', 3, { group: 'Nurse' }),
    ...group('participant', 3, { group: 'Parent' }),
  ];
  expect(turnoutOf(few, 0).byGroup).toEqual([]);
  expect(turnoutOf(group('participant', 4, { group: 'Nurse' }), 0).byGroup).toEqual([]);
});

test('the most at one time are told where they are not few', () => {
  expect(turnoutOf([], 4).most).toBeUndefined();
  expect(turnoutOf([], 5).most).toBe(5);
});

test('no number in a turnout is that of a small group, nor what is left between two of them, whoever came', () => {
  const person: fc.Arbitrary<Attendance> = fc.record({
    role: fc.constantFrom(...ROLES),
    joinedAt: fc.constant(0),
    group: fc.constantFrom('Nurse', 'Parent', 'Manager', null),
    place: fc.constantFrom(...PLACES, null),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 40 }), (people) => {
      const { byRole, all, byGroup, byPlace } = turnoutOf(people, 0);
      const numbers = byRole.flatMap(({ people: count }) => (count === 'few' ? [] : [count]));
      const more = [...byGroup, ...byPlace].map(({ people: count }) => count);
      for (const number of [...numbers, ...more]) {
        expect(number).toBeGreaterThanOrEqual(SMALL_GROUP);
      }
      const known = numbers.reduce((sum, number) => sum + number, 0);
      // What is left when all that is known is taken from the total.
      if (all !== undefined) expect(all).toBe(known);
      const participants = people.filter(({ role }) => role === 'participant').length;
      for (const table of [byGroup, byPlace]) {
        const sum = table.reduce((before, { people: count }) => before + count, 0);
        expect([0, participants]).toContain(sum);
      }
    }),
  );
});
