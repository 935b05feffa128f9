import { expect, test } from 'vitest';
import { scribeSeen, whatToSee } from './whoToFollow.ts';

const person = (id: string, role: string, x: number, canvas?: object) => ({
  id,
  name: id,
  role,
  colour: '#0d4744',
  canvas: canvas ?? {
    page: 'page:page',
    camera: { x: -x, y: 0, z: 1 },
    screen: { w: 1366, h: 700 },
  },
});

const states = new Map<number, unknown>([
  [1, person('ama', 'facilitator', 0)],
  [2, person('fay', 'facilitator', 1_000)],
  [3, person('ama', 'facilitator', 2_000)],
  [4, person('sue', 'scribe', 3_000)],
  [5, person('ben', 'participant', 4_000)],
  [6, { ...person('pat', 'facilitator', 5_000), canvas: undefined }],
]);
const left = (follow: 'facilitator' | 'scribe' | 'map', me = 'ama', from = states) =>
  whatToSee({ states: from, self: 1, me, follow })?.rect.x;

test('it follows the other window of whoever opened it, else another facilitator', () => {
  expect(left('facilitator')).toBeGreaterThan(1_900);
  expect(left('facilitator', 'nobody')).toBeLessThan(1_100);
  expect(left('facilitator', 'fay')).toBeLessThan(1_100);
});

test('it follows the scribe, or nobody', () => {
  expect(left('scribe')).toBeGreaterThan(2_900);
  expect(left('map')).toBe(undefined);
  expect(left('scribe', 'ama', new Map([[4, person('sue', 'scribe', 0, {})]]))).toBe(undefined);
});

test.each([
  { page: 'elsewhere', camera: { x: 0, y: 0, z: 1 }, screen: { w: 1, h: 1 } },
  { page: 'page:page', camera: { x: Number.NaN, y: 0, z: 1 }, screen: { w: 1, h: 1 } },
  { page: 'page:page', camera: { x: 0, y: 0, z: 0 }, screen: { w: 100, h: 100 } },
  { page: 'page:page', camera: { x: 0, y: 0 }, screen: { w: 100, h: 100 } },
])('what makes no sense is not followed: %j', (canvas) => {
  const one = new Map([[4, person('sue', 'scribe', 0, canvas)]]);
  expect(left('scribe', 'ama', one)).toBe(undefined);
});

test('a scribe is there when their canvas can be shown', () => {
  expect(scribeSeen(states)).toBe('sue');
  expect(scribeSeen(new Map([[4, person('sue', 'scribe', 0, {})]]))).toBe(undefined);
  expect(scribeSeen(new Map([[2, person('fay', 'facilitator', 0)]]))).toBe(undefined);
});
