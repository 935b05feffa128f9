import { DOORS, type Door, ROLES } from '@gapboard/board';
import { expect, test } from 'vitest';
import { receive } from './receive.ts';

const GUESTS = ['participant', 'viewer'] as const;
const HOSTS = ['facilitator', 'scribe'] as const;

test.each<[Door, string]>([
  ['open', 'in'],
  ['lobby', 'waiting'],
  ['locked', 'door-locked'],
])('by an %s door somebody new comes %s, and who runs the session always in', (door, received) => {
  for (const role of GUESTS) expect(receive(door, role, undefined)).toBe(received);
  for (const role of HOSTS) expect(receive(door, role, undefined)).toBe('in');
});

test('who has been in comes in again by any door, and who has been removed by none', () => {
  for (const door of DOORS) {
    for (const role of ROLES) {
      expect(receive(door, role, 'in')).toBe('in');
      expect(receive(door, role, 'removed')).toBe('removed');
    }
  }
});

test('who waits goes on waiting, unless the door is open or a better link lets them in', () => {
  expect(DOORS.map((door) => receive(door, 'participant', 'waiting'))).toEqual([
    'in',
    'waiting',
    'waiting',
  ]);
  expect(receive('lobby', 'scribe', 'waiting')).toBe('in');
});
