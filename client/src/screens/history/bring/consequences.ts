import type { CreditedChange } from '@gapboard/history';

/** What bringing something back would do, in numbers, and whose work it would touch. */
export interface Consequences {
  /** things that are gone, and come back */
  back: number;
  /** things that are there, and become as they were */
  changed: number;
  /** things that were added since, and go */
  gone: number;
  /** participant ids of those whose later work is among it, without oneself */
  others: readonly string[];
  /** ids of all of it */
  ids: readonly string[];
}

/**
 * @param changes from the moment that is brought back until now
 * @param isMeant whether one of them is among what is brought back
 * @param me participant id of whoever asks
 */
export function consequencesOf(
  changes: readonly CreditedChange[],
  isMeant: (change: CreditedChange) => boolean,
  me: string,
): Consequences {
  const meant = changes.filter(isMeant);
  const many = (...kinds: CreditedChange['kind'][]): number =>
    meant.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    back: many('removed'),
    changed: many('changed', 'moved'),
    gone: many('added'),
    others: [...new Set(meant.flatMap(({ by }) => by))].filter((id) => id !== me),
    ids: meant.map(({ id }) => id),
  };
}
