import { applyAwarenessUpdate, Awareness } from 'y-protocols/awareness';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Presence } from './Presence.ts';

const ben = { id: 'ben', name: 'Ben', role: 'participant', colour: '#1d5fbf' } as const;

test('somebody on a phone is shown and, said once more, is news to others, so that none takes them for gone', () => {
  const presence = new Presence();
  const others = new Awareness(new Y.Doc());
  const hear = (): void => applyAwarenessUpdate(others, presence.takeChanges(), 'room');
  const by = { participant: ben };
  presence.show(by);
  hear();
  const [client] = [...others.getStates()].find(([, state]) => state['id'] === 'ben') ?? [];
  const clock = (): number => others.meta.get(client ?? 0)?.clock ?? 0;
  const before = clock();
  expect(presence.hasChanges).toBe(false);
  presence.renewShown();
  hear();
  expect(clock()).toBe(before + 1);
  presence.leave(by);
  hear();
  expect(others.getStates().has(client ?? 0)).toBe(false);
  presence.renewShown();
  expect(presence.hasChanges).toBe(false);
  others.destroy();
});
