import { expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { isHere, peopleHere, whoIsTyping } from './presence.ts';

const person = (id: string, name: string) => ({
  id,
  name,
  role: 'participant' as const,
  colour: '#b3261e',
});

function awarenessOf(...states: object[]): Awareness {
  const awareness = new Awareness(new Y.Doc());
  clearInterval(Reflect.get(awareness, '_checkInterval'));
  awareness.setLocalState(null);
  states.forEach((state, client) => awareness.states.set(client, state));
  return awareness;
}

test('who is typing where, each person once however many windows, never oneself', () => {
  const ama = person('a', 'Ama');
  const awareness = awarenessOf(
    { ...person('k', 'Kofi'), editing: 'shape:1' },
    { ...ama, editing: 'shape:1' },
    { ...ama, editing: 'shape:1' },
    { ...person('me', 'Me'), editing: 'shape:1' },
    person('b', 'Ben'),
  );
  expect(whoIsTyping(awareness, 'me')).toEqual([
    { shape: 'shape:1', people: [ama, person('k', 'Kofi')] },
  ]);
  expect(peopleHere(awareness).map(({ name }) => name)).toEqual(['Ama', 'Ben', 'Kofi', 'Me']);
});

test('a state that makes no sense is nobody’s', () => {
  const ama = person('a', 'Ama');
  expect(isHere(ama)).toBe(true);
  expect(isHere({ ...ama, canvas: {}, editing: 'shape:1' })).toBe(true);
  for (const odd of [
    { canvas: 'everything' },
    { canvas: null },
    { editing: 7 },
    { editing: 'shape:'.padEnd(5_000, 'x') },
    { colour: 'url(//elsewhere)' },
  ]) {
    expect(isHere({ ...ama, ...odd })).toBe(false);
  }
});
