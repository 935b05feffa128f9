import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsInside, radiusOf, unitRadius } from './radius.ts';

const counts = fc.integer({ min: 1, max: 5000 });

test('a bubble’s area follows what it counts: so many times the count, so many times the area', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 50 }), (count, times) => {
      const unit = unitRadius(count * times, 40);
      const area = (n: number): number => Math.PI * radiusOf(n, unit) ** 2;
      expect(area(count * times) / area(count)).toBeCloseTo(times, 6);
    }),
  );
});

test('the largest bubble fits in its cell, and takes most of it as soon as there is anything to compare', () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 10, max: 80, noNaN: true }), (largest, most) => {
      const radius = radiusOf(largest, unitRadius(largest, most));
      expect(radius).toBeLessThanOrEqual(most + 1e-9);
      if (largest >= 4) expect(radius).toBeGreaterThan(0.7 * most);
    }),
  );
});

test('the first study on a map does not fill its cell', () => {
  expect(radiusOf(1, unitRadius(1, 40))).toBe(20);
});

test('one more in the largest cell changes the others only when a square number is passed', () => {
  expect(unitRadius(10, 40)).toBe(unitRadius(16, 40));
  expect(unitRadius(17, 40)).toBeLessThan(unitRadius(16, 40));
});

test('a number is written in its bubble only where all of it is on the bubble', () => {
  const size = 20;
  // Two digits, bold, in the widest of fonts.
  const across = Math.hypot(2 * 0.7 * size, 0.72 * size);
  expect(fitsInside(25, across / 2 / 5 + 0.5, size)).toBe(true);
  expect(fitsInside(25, across / 2 / 5 - 0.5, size)).toBe(false);
  expect(fitsInside(1, 4, size)).toBe(false);
});
