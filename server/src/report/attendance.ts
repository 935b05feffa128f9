import { type Place, type Role, ROLES } from '@gapboard/board';
import { mergeSmallGroups, SMALL_GROUP } from '@gapboard/evidence';
import type { Attendance } from './input.ts';

export interface Headcount {
  role: Role;
  people: number | 'few';
}

/** So many participants, of one answer or of several that are counted together; `null`: they have not said. */
export interface Counted<T> {
  of: (T | null)[];
  people: number;
}

export interface Turnout {
  /** a group of fewer is not numbered */
  smallest: number;
  byRole: readonly Headcount[];
  /** `undefined` where it would give away what a small group comes to */
  all: number | undefined;
  /** when the first and the last came in; `undefined` where nobody did */
  came: { first: Date; last: Date } | undefined;
  /** participants by the kind of person they say they are; empty where nobody has said, or that leaves nothing to tell apart */
  byGroup: readonly Counted<string>[];
  /** the same by where they took part from */
  byPlace: readonly Counted<Place>[];
  /** the most participants at one time; `undefined` where there were too few to be counted */
  most: number | undefined;
}

/** Who came, in numbers of which none is that of a small group. */
export function turnoutOf(people: readonly Attendance[], mostTogether: number): Turnout {
  const byRole = ROLES.map((role) => ({
    role,
    people: people.filter((one) => one.role === role).length,
  }))
    .filter(({ people: count }) => count > 0)
    .map(({ role, people: count }): Headcount => ({
      role,
      people: count < SMALL_GROUP ? 'few' : count,
    }));
  const times = people.map(({ joinedAt }) => joinedAt);
  // Only participants are asked; all of them together are numbered above.
  const participants = people.filter(({ role }) => role === 'participant');
  return {
    smallest: SMALL_GROUP,
    byRole,
    all: byRole.some((group) => group.people === 'few') ? undefined : people.length,
    came:
      times.length === 0
        ? undefined
        : {
            first: new Date(times.reduce((a, b) => Math.min(a, b))),
            last: new Date(times.reduce((a, b) => Math.max(a, b))),
          },
    byGroup: counted(participants.map(({ group }) => group)),
    byPlace: counted(participants.map(({ place }) => place)),
    most: mostTogether < SMALL_GROUP ? undefined : mostTogether,
  };
}

function counted<T extends string>(answers: readonly (T | null)[]): Counted<T>[] {
  if (answers.length < SMALL_GROUP) return [];
  const groups = mergeSmallGroups(answers.map((group) => ({ group, answer: group })));
  const shown = groups.map(({ ballots }) => ({
    of: [...new Set(ballots.map(({ answer }) => answer))],
    people: ballots.length,
  }));
  // One number for all who came says nothing that is not said already.
  const [only, ...more] = shown;
  const tells = more.length > 0 || (only?.of.length === 1 && only.of[0] !== null);
  return tells ? shown : [];
}
