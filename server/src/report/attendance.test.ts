import { ROLES } from '@gapboard/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SMALLEST_GROUP, turnoutOf } from './attendance.ts';
import type { Attendance } from './input.ts';

function group(role: Attendance['role'], people: number): Attendance[] {
  return Array.from({ length: people }, () => ({ role, joinedAt: 0 }));
}

test('a group of fewer than five has no number, and no total gives it away', () => {
  const turnout = turnoutOf([...group('participant', 23), ...group('scribe', 1)]);
  expect(turnout.byRole).toEqual([
    { role: 'scribe', people: 'few' },
    { role: 'participant', people: 23 },
  ]);
  expect(turnout.all).toBeUndefined();
});

test('where every group is large enough there is a total', () => {
  expect(turnoutOf([...group('participant', 9), ...group('viewer', 5)]).all).toBe(14);
});

test('no number in a turnout is that of a small group, whoever came', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ROLES), { maxLength: 40 }), (roles) => {
      const { byRole, all } = turnoutOf(roles.map((role) => ({ role, joinedAt: 0 })));
      const numbers = byRole.flatMap(({ people }) => (people === 'few' ? [] : [people]));
      for (const number of numbers) expect(number).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      const known = numbers.reduce((sum, number) => sum + number, 0);
      // What is left when all that is known is taken from the total.
      if (all !== undefined) expect(all).toBe(known);
    }),
  );
});
