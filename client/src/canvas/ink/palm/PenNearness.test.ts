import { expect, test } from 'vitest';
import { PenNearness } from './PenNearness.ts';

test('a pen is near while it touches or hovers, and for a moment after', () => {
  const pen = new PenNearness();
  expect(pen.isNear(0)).toBe(false);
  pen.moved(1_000);
  expect(pen.isNear(3_000)).toBe(true);
  pen.down(3_000);
  expect(pen.isNear(60_000)).toBe(true);
  pen.up(60_000);
  pen.left(60_100);
  expect(pen.isNear(60_500)).toBe(true);
  expect(pen.isNear(62_000)).toBe(false);
});

test('a pen whose driver never says that it has gone does not shut fingers out for good', () => {
  const pen = new PenNearness();
  pen.moved(0);
  expect(pen.isNear(10_000)).toBe(false);
});
