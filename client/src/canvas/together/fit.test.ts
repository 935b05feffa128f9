import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveredOn } from '../covered.ts';
import { fitted, seen } from './fit.ts';

const LAPTOP = { w: 1366, h: 700 };
const PHONE = { w: 360, h: 640 };

test('what one person sees, another sees all of, whatever the shapes of their screens', () => {
  const size = fc.record({
    w: fc.integer({ min: 320, max: 3840 }),
    h: fc.integer({ min: 480, max: 2160 }),
  });
  const place = fc.integer({ min: -50_000, max: 50_000 });
  const camera = fc.record({ x: place, y: place, z: fc.double({ min: 0.8, max: 2, noNaN: true }) });
  fc.assert(
    fc.property(camera, size, size, (theirs, theirScreen, myScreen) => {
      const rect = seen(theirs, theirScreen, coveredOn(theirScreen.w));
      const mine = seen(
        fitted(rect, myScreen, coveredOn(myScreen.w)),
        myScreen,
        coveredOn(myScreen.w),
      );
      const slack = 1e-6 * (Math.abs(rect.x) + Math.abs(rect.y) + rect.w + rect.h);
      expect(mine.x).toBeLessThanOrEqual(rect.x + slack);
      expect(mine.y).toBeLessThanOrEqual(rect.y + slack);
      expect(mine.x + mine.w).toBeGreaterThanOrEqual(rect.x + rect.w - slack);
      expect(mine.y + mine.h).toBeGreaterThanOrEqual(rect.y + rect.h - slack);
    }),
  );
});

test('it is shown as large as it goes: it touches two opposite edges of what is free', () => {
  const rect = { x: 100, y: 200, w: 800, h: 300 };
  const covered = coveredOn(PHONE.w);
  const mine = seen(fitted(rect, PHONE, covered), PHONE, covered);
  expect(mine.x).toBeCloseTo(rect.x);
  expect(mine.w).toBeCloseTo(rect.w);
  expect(mine.y + mine.h / 2).toBeCloseTo(rect.y + rect.h / 2);
});

test('nothing is shown larger or smaller than the canvas can', () => {
  const covered = coveredOn(LAPTOP.w);
  expect(fitted({ x: 0, y: 0, w: 1, h: 1 }, LAPTOP, covered).z).toBe(8);
  expect(fitted({ x: 0, y: 0, w: 1e6, h: 1 }, LAPTOP, covered).z).toBe(0.05);
});
