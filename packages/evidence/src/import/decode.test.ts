import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const TEXT = 'Bjørndal, Ludvig – “Élan”';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))].forEach(
    (unit, i) => view.setUint16(2 * i, unit, littleEndian),
  );
  return new Uint8Array(view.buffer);
}

test('UTF-8 is read with and without a byte order mark, which is no part of the text', () => {
  for (const text of [TEXT, `\ufeff${TEXT}`]) {
    expect(decode('a.ris', new TextEncoder().encode(text))).toEqual({ text: TEXT, problems: [] });
  }
});

test('UTF-16 is read in both byte orders by its mark', () => {
  expect(decode('a.csv', utf16(TEXT, true))).toEqual({ text: TEXT, problems: [] });
  expect(decode('a.csv', utf16(TEXT, false))).toEqual({ text: TEXT, problems: [] });
});

test('what is no UTF-8 is read as Windows-1252, and the person is told to look at the accents', () => {
  // "Bjørn – “É”" as Windows writes it: 0x96, 0x93 and 0x94 are controls in Latin-1.
  const bytes = [0x42, 0x6a, 0xf8, 0x72, 0x6e, 0x20, 0x96, 0x20, 0x93, 0xc9, 0x94];
  const { text, problems } = decode('old.ris', Uint8Array.from(bytes));
  expect(text).toBe('Bjørn – “É”');
  expect(problems).toEqual([
    {
      file: 'old.ris',
      unit: 'line',
      line: null,
      level: 'warning',
      text: 'The file is not UTF-8; it was read as Windows-1252. Check the accents in names and titles.',
    },
  ]);
});

test('characters that were lost before are counted', () => {
  const { problems } = decode('a.ris', new TextEncoder().encode('Bj\ufffdrndal, M\ufffdller'));
  expect(problems.map(({ text }) => text)).toEqual([
    '2 characters could not be read and are shown as �.',
  ]);
});
