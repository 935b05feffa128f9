import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shadeOf, shadeSteps } from './shades.ts';

const most = fc.integer({ min: 1, max: 2000 });
const shades = fc.integer({ min: 2, max: 7 });

test('every count that there is has one shade, more is never lighter, and the most is the darkest', () => {
  fc.assert(
    fc.property(most, shades, (top, many) => {
      const steps = shadeSteps(top, many);
      const found = Array.from({ length: top }, (_, n) => shadeOf(steps, n + 1) ?? -1);
      expect(found.every((shade) => shade >= 0 && shade < many)).toBe(true);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
      expect(found.at(-1)).toBe(many - 1);
      // The legend's ranges follow each other without a hole.
      expect(steps[0]?.from).toBe(1);
      steps.slice(1).forEach(({ from }, n) => expect(from).toBe((steps[n]?.to ?? 0) + 1));
    }),
  );
});

test('few counts have a shade each, as far apart as there are shades', () => {
  expect(shadeSteps(3, 5)).toEqual([
    { from: 1, to: 1, shade: 0 },
    { from: 2, to: 2, shade: 2 },
    { from: 3, to: 3, shade: 4 },
  ]);
  expect(shadeSteps(1, 5)).toEqual([{ from: 1, to: 1, shade: 4 }]);
});

test('small counts, of which most cells have, are told apart where a few cells have many', () => {
  expect(shadeSteps(35, 5).map(({ to }) => to)).toEqual([3, 9, 16, 25, 35]);
});

test('nothing has no shade, and a map without any has no scale', () => {
  expect(shadeOf(shadeSteps(5, 5), 0)).toBeUndefined();
  expect(shadeSteps(0, 5)).toEqual([]);
});
