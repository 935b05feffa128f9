import { expect, test } from 'vitest';
import { type Spotlight, spotlightFrom } from './spotlight.ts';

const SPOT: Spotlight = {
  id: 'abcdefghijkl',
  by: 'ana',
  page: 'page:page',
  rect: { x: -100, y: 20, w: 800, h: 600 },
  held: true,
  follow: false,
  at: 1_700_000_000_000,
};

test('a spotlight is read as it was written, and what a later version says beside it is let be', () => {
  expect(spotlightFrom(SPOT)).toEqual(SPOT);
  expect(spotlightFrom({ ...SPOT, colour: 'red' })).toEqual(SPOT);
});

test.each([
  undefined,
  null,
  'here',
  [],
  {},
  { ...SPOT, id: 'no id' },
  { ...SPOT, by: '' },
  { ...SPOT, by: 7 },
  { ...SPOT, page: 'shape:a' },
  { ...SPOT, page: `page:${'a'.repeat(200)}` },
  { ...SPOT, held: 'yes' },
  { ...SPOT, follow: undefined },
  { ...SPOT, at: Number.NaN },
  { ...SPOT, rect: undefined },
  { ...SPOT, rect: { ...SPOT.rect, w: 0 } },
  { ...SPOT, rect: { ...SPOT.rect, h: -1 } },
  { ...SPOT, rect: { ...SPOT.rect, x: Number.POSITIVE_INFINITY } },
  { ...SPOT, rect: { ...SPOT.rect, y: 1e9 } },
  { ...SPOT, rect: { x: 0, y: 0, w: 10 } },
])('what makes no sense brings nobody anywhere: %j', (value) => {
  expect(spotlightFrom(value)).toBe(null);
});
