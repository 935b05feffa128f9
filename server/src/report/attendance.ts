import { type Role, ROLES } from '@gapboard/board';
import type { Attendance } from './input.ts';

/**
 * A group smaller than this could point to somebody, and is not given a number: the usual rule for
 * published counts of people.
 */
export const SMALLEST_GROUP = 5;

export interface Headcount {
  role: Role;
  people: number | 'few';
}

export interface Turnout {
  /** a group of fewer is not numbered */
  smallest: number;
  byRole: readonly Headcount[];
  /** `undefined` where it would give away what a small group comes to */
  all: number | undefined;
  /** when the first and the last came in; `undefined` where nobody did */
  came: { first: Date; last: Date } | undefined;
}

export function turnoutOf(people: readonly Attendance[]): Turnout {
  const byRole = ROLES.map((role) => ({
    role,
    people: people.filter((one) => one.role === role).length,
  }))
    .filter(({ people: count }) => count > 0)
    .map(({ role, people: count }): Headcount => ({
      role,
      people: count < SMALLEST_GROUP ? 'few' : count,
    }));
  const times = people.map(({ joinedAt }) => joinedAt);
  return {
    smallest: SMALLEST_GROUP,
    byRole,
    all: byRole.some((group) => group.people === 'few') ? undefined : people.length,
    came:
      times.length === 0
        ? undefined
        : {
            first: new Date(times.reduce((a, b) => Math.min(a, b))),
            last: new Date(times.reduce((a, b) => Math.max(a, b))),
          },
  };
}
