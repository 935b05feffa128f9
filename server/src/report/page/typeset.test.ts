import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, type Setting } from './typeset.ts';

/** Every letter is as wide as it is high; the typeface has what lies below U+0250, Hebrew and Arabic. */
function setting(width: number, more: Partial<Setting> = {}): Setting {
  const has = (codePoint: number) =>
    codePoint < 0x250 || (codePoint >= 0x590 && codePoint < 0x700) || codePoint === 0xfffd;
  const face = { source: new Uint8Array(), has };
  return {
    measure: (text) => [...text].length,
    typefaces: { regular: face, bold: face, widthPercent: 100 },
    size: 1,
    bold: false,
    width,
    ...more,
  };
}

function textOf(text: string, width: number): string[] {
  return linesOf([{ text }], setting(width)).map(({ pieces }) =>
    pieces.map((piece) => piece.text).join(''),
  );
}

/** The pieces from left to right, as they are seen. */
function seen(text: string, width = 1000): string[] {
  const [line] = linesOf([{ text }], setting(width));
  return (line?.pieces ?? [])
    .toSorted((a, b) => a.x - b.x)
    .map(({ text: own, shown }) => (shown.kind === 'alone' ? shown.text : own));
}

test('lines break at spaces, after hyphens and slashes, and where people broke them', () => {
  expect(textOf('the front door', 9)).toEqual(['the front', 'door']);
  expect(textOf('decision-making here', 10)).toEqual(['decision-', 'making', 'here']);
  expect(textOf('a/https://b.org/c', 12)).toEqual(['a/https://', 'b.org/c']);
  expect(textOf('one\n\ntwo\r\nthree', 20)).toEqual(['one', '', 'two', 'three']);
  expect(textOf('pages 12-14', 9)).toEqual(['pages', '12-14']);
});

test('a word wider than its line is broken, letter by letter, and an accent stays with its letter', () => {
  expect(textOf('Rhwydwaith', 4)).toEqual(['Rhwy', 'dwai', 'th']);
  expect(textOf('ŷŵŷ', 1)).toEqual(['ŷ', 'ŵ', 'ŷ']);
});

test('no line is wider than it may be, and no letter is lost, whatever is written', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('שלום (12) سلام')),
      ),
      fc.integer({ min: 2, max: 30 }),
      (parts, width) => {
        const text = parts.join(' ').replaceAll(/\p{Cc}/gu, '');
        const lines = linesOf([{ text }], setting(width));
        for (const line of lines) {
          // A single letter with many marks can be wider than any line.
          if (line.pieces.length > 1) expect(line.width).toBeLessThanOrEqual(width + 12);
        }
        const kept = lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
        expect(letters(kept)).toBe(letters(text));
      },
    ),
  );
});

/** What there is to see of a text. */
function letters(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '');
}

test('what the typeface has no letter for is a box that keeps its text, an emoji of several signs a single one', () => {
  const [line] = linesOf([{ text: 'a 👩‍👧 漢' }], setting(100));
  const boxes = line?.pieces.filter(({ shown }) => shown.kind === 'box');
  expect(boxes?.map(({ text }) => text)).toEqual(['👩‍👧', '漢']);
});

test('writing from right to left stands in its order among what goes from left to right', () => {
  expect(seen('say שלום עולם now')).toEqual(['say ', 'עולם', ' ', 'שלום', ' now']);
  expect(seen('שלום 12 עולם').map((part) => part.trim())).toEqual(['עולם', '', '12', '', 'שלום']);
});

test('a paragraph that begins from right to left is set at the right, its brackets turned', () => {
  const [line] = linesOf([{ text: 'שלום (עולם)' }], setting(100));
  const right = Math.max(...(line?.pieces ?? []).map(({ x, width }) => x + width));
  expect(right).toBeCloseTo(100);
  expect(seen('שלום (עולם)').join('')).toBe('(עולם) שלום');
});

test('it is read in the order in which it was written, wherever it stands', () => {
  const text = 'say שלום עולם now';
  expect(textOf(text, 100)).toEqual([text]);
});
