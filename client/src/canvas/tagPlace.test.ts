import { expect, test } from 'vitest';
import { tagPlace } from './tagPlace.ts';

const VIEW = { w: 1000, h: 700 };

test('a tag stands above its shape', () => {
  const place = tagPlace({ x: 300, y: 300, w: 200, h: 200 }, VIEW);
  expect(place).toMatchObject({ x: 300, edge: 'bottom', side: 'left' });
  expect(place?.y).toBeLessThan(300);
});

test('a tag stands below a shape that has no room above it', () => {
  const place = tagPlace({ x: 300, y: 20, w: 200, h: 200 }, VIEW);
  expect(place).toMatchObject({ x: 300, edge: 'top' });
  expect(place?.y).toBeGreaterThan(220);
});

test('a tag stays in view on a shape that is taller and wider than it', () => {
  const place = tagPlace({ x: -500, y: -500, w: 3000, h: 3000 }, VIEW);
  expect(place).toMatchObject({ side: 'left', edge: 'top' });
  expect(place?.x).toBeGreaterThan(0);
  expect(place?.y).toBeGreaterThan(0);
});

test('a tag at the right edge of the view is set from its right, and so is not cut off', () => {
  const place = tagPlace({ x: 900, y: 300, w: 200, h: 200 }, VIEW);
  expect(place?.side).toBe('right');
  expect(place?.x).toBeLessThan(1000);
});

test('a shape out of view has no tag', () => {
  expect(tagPlace({ x: 1001, y: 300, w: 200, h: 200 }, VIEW)).toBeUndefined();
  expect(tagPlace({ x: 300, y: -201, w: 200, h: 200 }, VIEW)).toBeUndefined();
});

test('a tag that is to stand below does, unless there is no room', () => {
  const below = { first: 'below', least: 280 } as const;
  const place = tagPlace({ x: 300, y: 300, w: 200, h: 200 }, VIEW, below);
  expect(place).toMatchObject({ x: 300, edge: 'top', most: 280 });
  expect(place?.y).toBeGreaterThan(500);
  expect(tagPlace({ x: 300, y: 450, w: 200, h: 240 }, VIEW, below)).toMatchObject({
    edge: 'bottom',
  });
});
