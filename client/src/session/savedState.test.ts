import { expect, test } from 'vitest';
import { savedState, type Facts } from './savedState.ts';

const live: Facts = { connection: { kind: 'live' }, changes: 0, kept: true, serverFailing: false };
const waiting: Facts = { ...live, connection: { kind: 'waiting', until: 0 } };

test('with nothing unsent a live line is “saved” and a lost one is no more than “offline”', () => {
  expect(savedState(live)).toEqual({ kind: 'saved' });
  expect(savedState(waiting)).toEqual({ kind: 'offline', changes: 0 });
});

test('it never says saved while anything is unsent', () => {
  for (const facts of [live, waiting]) {
    for (const kept of [true, false]) {
      for (const serverFailing of [true, false]) {
        expect(savedState({ ...facts, kept, serverFailing, changes: 3 }).kind).not.toBe('saved');
      }
    }
  }
});

test('offline work counts as kept only where this device does keep it', () => {
  expect(savedState({ ...waiting, changes: 2 })).toEqual({ kind: 'offline', changes: 2 });
  expect(savedState({ ...waiting, changes: 2, kept: false })).toEqual({
    kind: 'not-saved',
    changes: 2,
    why: 'no-local-copy',
  });
});

test('a server that cannot store, or will not, is said loudly', () => {
  expect(savedState({ ...live, changes: 1, serverFailing: true })).toMatchObject({
    why: 'server-full',
  });
  const connection = { kind: 'refused', code: 4401, reason: '' } as const;
  expect(savedState({ ...live, connection, changes: 1 })).toMatchObject({ why: 'refused' });
});
