import { checkGroupName } from '../words.ts';
import type { WorkshopSettings } from './session.ts';

/** Where somebody takes part from, as they say. */
export const PLACES = ['room', 'remote'] as const;
export type Place = (typeof PLACES)[number];

export const DOORS = ['open', 'lobby', 'locked'] as const satisfies WorkshopSettings['door'][];
export type Door = (typeof DOORS)[number];

/** Most kinds of people that can be chosen from: more are too many to choose from on a phone, and too small to count. */
export const GROUPS_MAX = 8;

/** The kinds of people that can be chosen from, made fit to keep; or what is wrong with them, in words. */
export type CheckedGroups = { ok: true; value: string[] } | { ok: false; problem: string };

/** Kinds of people as a facilitator typed them: at most {@link GROUPS_MAX}, each once. */
export function checkGroups(typed: readonly string[]): CheckedGroups {
  if (typed.length > GROUPS_MAX) {
    return { ok: false, problem: `There can be at most ${GROUPS_MAX} kinds of people.` };
  }
  const names: string[] = [];
  for (const text of typed) {
    const checked = checkGroupName(text);
    if (!checked.ok) return checked;
    if (names.some((name) => isSame(name, checked.value))) {
      return { ok: false, problem: `“${checked.value}” is there twice.` };
    }
    names.push(checked.value);
  }
  return { ok: true, value: names };
}

/** Nobody can choose between names that differ in capitals alone. */
function isSame(a: string, b: string): boolean {
  return a.toLocaleLowerCase('en-GB') === b.toLocaleLowerCase('en-GB');
}
