import { isParticipant, type Participant } from '@gapboard/board';
import { useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';

/** What each connection says of its person in awareness; `canvas` only while they have a canvas open. */
export interface Here extends Participant {
  canvas?: object | undefined;
}

/** Awareness comes from other people's browsers: nothing in it is taken on trust. */
export function isHere(state: unknown): state is Here {
  if (!isParticipant(state)) return false;
  return !('canvas' in state) || state.canvas === undefined || typeof state.canvas === 'object';
}

/** Everyone who is here now, each person once however many windows they have open, by name. */
export function peopleHere(awareness: Awareness): Participant[] {
  const people = new Map<string, Participant>();
  for (const state of awareness.getStates().values()) {
    if (!isHere(state)) continue;
    const { id, name, role, colour } = state;
    people.set(id, { id, name, role, colour });
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** The people here, renewed only when someone comes, goes or changes, not as pointers move. */
export function usePeopleHere(awareness: Awareness): Participant[] {
  return useSyncExternalStore(
    (listener) => {
      awareness.on('change', listener);
      return () => awareness.off('change', listener);
    },
    () => remembered(awareness),
  );
}

const last = new WeakMap<Awareness, { key: string; people: Participant[] }>();

function remembered(awareness: Awareness): Participant[] {
  const people = peopleHere(awareness);
  const key = JSON.stringify(people);
  const known = last.get(awareness);
  if (known?.key === key) return known.people;
  last.set(awareness, { key, people });
  return people;
}
