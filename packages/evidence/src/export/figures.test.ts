import { expect, test } from 'vitest';
import { figuresOf, radiusOf, shadeOf, shadeRanges } from './figures.ts';
import { sampleMap } from './testing/sample.ts';

test('the area of a bubble, and not its width, follows what it counts', () => {
  const largest = { count: 16, radius: 20 };
  expect([1, 4, 16].map((count) => radiusOf(count, largest))).toEqual([5, 10, 20]);
});

test('a map with little on it does not begin with its largest bubble', () => {
  expect(radiusOf(1, { count: 1, radius: 20 })).toBe(10);
});

test('shades go by the square root, and each stands for a range of its own', () => {
  expect(shadeOf(0, 150, 5)).toBeUndefined();
  // 150 * (n / 5)²: 6, 24, 54, 96, 150.
  expect(shadeRanges(150, 5)).toEqual([
    { step: 0, from: 1, to: 6 },
    { step: 1, from: 7, to: 24 },
    { step: 2, from: 25, to: 54 },
    { step: 3, from: 55, to: 96 },
    { step: 4, from: 97, to: 150 },
  ]);
  expect(shadeRanges(1, 5)).toEqual([{ step: 4, from: 1, to: 1 }]);
  expect(shadeRanges(0, 5)).toEqual([]);
});

test('what is drawn of a cell is what is known of it', () => {
  const [first, second, third] = [...sampleMap().cells.values()].map(figuresOf);
  expect(first).toEqual({
    research: 2,
    practice: 1,
    lived: 1,
    gaps: 0,
    questions: 0,
    ongoing: 0,
    strength: 'some',
    direction: 'mixed',
    contested: true,
    isUnknown: false,
  });
  expect(second).toMatchObject({ research: 0, strength: undefined, isUnknown: true });
  expect(third).toMatchObject({ research: 0, gaps: 2, strength: 'none', isUnknown: false });
});
