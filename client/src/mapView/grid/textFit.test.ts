import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestText, linesOf, widestPart } from './textFit.ts';

/** Each sign is as wide as half its height. */
const half = (text: string): number => text.length / 2;

test('words fill lines, and are parted where they may be', () => {
  expect(linesOf('Care entry', 5, half)).toBe(1);
  expect(linesOf('Care entry', 4, half)).toBe(2);
  expect(linesOf('well-being', 3, half)).toBe(2);
  expect(linesOf('Reunifica\u00ADtion', 5, half)).toBe(2);
  expect(linesOf('Reunifica\u00ADtion', 6.5, half)).toBe(1);
});

test('a word that cannot be parted and is too wide does not fit in any number of lines', () => {
  expect(linesOf('Safety', 2, half)).toBeUndefined();
});

test('text is as large as all headings allow, and larger than the least that can be read', () => {
  const labels = [
    { text: 'Safety', width: 60, height: 100 },
    { text: 'Care entry', width: 60, height: 30 },
  ];
  const range = { most: 24, least: 13 };
  // Six letters of 20 px are 60 px wide; two lines of 13 px are 30 px high.
  expect(largestText(labels.slice(0, 1), range, half)).toBe(20);
  expect(largestText(labels, range, half)).toBeUndefined();
  expect(largestText([], range, half)).toBe(24);
});

test('a label fits where its widest part has room and there are lines enough', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const text = words.join(' ');
      const widest = widestPart(text, half);
      expect(linesOf(text, widest, half)).toBeLessThanOrEqual(words.length);
      expect(linesOf(text, widest - 0.1, half)).toBeUndefined();
    }),
  );
});
