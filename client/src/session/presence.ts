import { isParticipant, type Participant } from '@gapboard/board';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';

/** What each connection says of its person in awareness. Where they point travels apart from it. */
export interface Here extends Participant {
  /** what they look at and have chosen; only while they have a canvas open */
  canvas?: object | undefined;
  /** the shape whose text they are writing in */
  editing?: string | undefined;
}

/** Longest id of a shape that anyone may name, in characters; tldraw's have 27. */
const ID_MAX = 100;

/** Awareness comes from other people's browsers: nothing in it is taken on trust. */
export function isHere(state: unknown): state is Here {
  if (!isParticipant(state)) return false;
  const { canvas, editing }: Record<string, unknown> = { ...state };
  return (
    (canvas === undefined || (typeof canvas === 'object' && canvas !== null)) &&
    (editing === undefined || (typeof editing === 'string' && editing.length <= ID_MAX))
  );
}

/** Everyone who is here now, each person once however many windows they have open, by name. */
export function peopleHere(awareness: Awareness): Participant[] {
  return byName(everyoneIn(awareness));
}

/** A shape that others are writing in. */
export interface Typing {
  shape: string;
  /** by name */
  people: Participant[];
}

/** Every shape that somebody other than this person is writing in, in order of id. */
export function whoIsTyping(awareness: Awareness, me: string): Typing[] {
  return byShape(typingIn(awareness, me));
}

/** The people here, renewed only when someone comes, goes or changes, not as their views move. */
export function usePeopleHere(awareness: Awareness): Participant[] {
  return usePartOf(awareness, everyoneIn, byName);
}

/** {@link whoIsTyping}, renewed only when somebody begins or ends. */
export function useWhoIsTyping(awareness: Awareness, me: string): Typing[] {
  const pick = useCallback((here: Awareness) => typingIn(here, me), [me]);
  return usePartOf(awareness, pick, byShape);
}

function everyoneIn(awareness: Awareness): Participant[] {
  const people = new Map<string, Participant>();
  for (const state of awareness.getStates().values()) {
    if (isHere(state)) people.set(state.id, participantOf(state));
  }
  return [...people.values()];
}

function typingIn(awareness: Awareness, me: string): { shape: string; person: Participant }[] {
  const typing = [];
  for (const state of awareness.getStates().values()) {
    if (!isHere(state) || state.editing === undefined || state.id === me) continue;
    typing.push({ shape: state.editing, person: participantOf(state) });
  }
  return typing;
}

function participantOf({ id, name, role, colour }: Here): Participant {
  return { id, name, role, colour };
}

function byName(people: Participant[]): Participant[] {
  return people.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function byShape(typing: { shape: string; person: Participant }[]): Typing[] {
  const shapes = new Map<string, Map<string, Participant>>();
  for (const { shape, person } of typing) {
    const people = shapes.get(shape) ?? new Map<string, Participant>();
    shapes.set(shape, people.set(person.id, person));
  }
  return [...shapes]
    .map(([shape, people]) => ({ shape, people: byName([...people.values()]) }))
    .toSorted((a, b) => (a.shape < b.shape ? -1 : 1));
}

/**
 * What is picked from awareness, put in order; the same object for as long as the pick says the same.
 * In a full hall awareness changes many times a second, and putting hundreds of names in order is
 * not for every time.
 */
function usePartOf<P, T>(
  awareness: Awareness,
  pick: (awareness: Awareness) => P,
  order: (picked: P) => T,
): T {
  const look = useMemo(() => remembering(awareness, pick, order), [awareness, pick, order]);
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness.on('change', listener);
      return () => awareness.off('change', listener);
    },
    [awareness],
  );
  return useSyncExternalStore(subscribe, look);
}

function remembering<P, T>(
  awareness: Awareness,
  pick: (awareness: Awareness) => P,
  order: (picked: P) => T,
): () => T {
  let last: { key: string; value: T } | undefined;
  return () => {
    const picked = pick(awareness);
    const key = JSON.stringify(picked);
    if (last?.key !== key) last = { key, value: order(picked) };
    return last.value;
  };
}
