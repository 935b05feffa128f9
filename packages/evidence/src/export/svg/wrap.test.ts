import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../layout/textWidth.ts';
import { wrapped } from './wrap.ts';

const TEN = { size: 10 };

test('a text is as wide as its letters are in Helvetica, and a little more to be safe', () => {
  // W 944, i 222: 1,166 thousandths of 10, and 4 % more.
  expect(textWidth('Wi', 10)).toBeCloseTo(12.1264);
  expect(textWidth('é', 10)).toBeCloseTo(textWidth('e', 10));
  expect(textWidth('e\u0301', 10)).toBeCloseTo(textWidth('e', 10));
  expect(textWidth('漢', 10)).toBeCloseTo(10.4);
});

test('lines break between words, after hyphens and slashes, and in words that are too long', () => {
  expect(wrapped('Reducing the need for care', 70, TEN)).toEqual(['Reducing the', 'need for care']);
  expect(wrapped('decision-making', 50, TEN)).toEqual(['decision-', 'making']);
  expect(wrapped('and/or more', 45, TEN)).toEqual(['and/or', 'more']);
  expect(wrapped('mmmmmmmm', 30, TEN)).toEqual(['mmm', 'mmm', 'mm']);
  expect(wrapped('', 30, TEN)).toEqual([]);
});

test('what has no room ends in an ellipsis', () => {
  expect(wrapped('one two three four', 50, TEN, 1)).toEqual(['one two…']);
});

test('no line is too wide, and no letter is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 20, max: 200 }),
      (text, width) => {
        const lines = wrapped(text, width, TEN);
        for (const line of lines.filter((one) => [...one].length > 1)) {
          expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
        }
        const letters = (some: string) => some.replaceAll(/\s/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      },
    ),
  );
});
