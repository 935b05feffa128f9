import { describe, expect, test } from 'vitest';
import { findings, redact } from './index.ts';
import { covered } from './testing/found.ts';

describe('however it is written, an identifier is found where it stands in the given text', () => {
  test.each([
    ['full-width digits', '９４３ ４７６ ５９１９'],
    ['no-break spaces', '943\u00a0476\u202f5919'],
    ['no-break hyphens', '943\u2011476\u20115919'],
    ['dashes', '943–476—5919'],
    ['zero-width spaces', '9\u200b4\u200b3\u200b476\u200b5919'],
    ['zero-width joiners', '943\u200d4765\u200c919'],
    ['soft hyphens', '943\u00ad476\u00ad5919'],
    ['marks of direction', '\u202a943\u2066 476\u2069 5919'],
    ['controls', '943\u0000476\u00075919'],
    ['underlined digits', '9\u03324\u03323\u0332 4\u03327\u03326 5\u03329\u03321\u03329'],
    ['keycaps', '9\ufe0f\u20e34\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e37\ufe0f\u20e365919'],
    ['bold mathematical digits', '𝟗𝟒𝟑 𝟒𝟕𝟔 𝟓𝟗𝟏𝟗'],
    ['circled digits', '⑨④③ ④⑦⑥ ⑤⑨①⑨'],
    ['Arabic digits', '٩٤٣ ٤٧٦ ٥٩١٩'],
    ['Bengali digits', '৯৪৩ ৪৭৬ ৫৯১৯'],
    ['two spaces', '943  476  5919'],
    ['tabs', '943\t476\t5919'],
    ['a line’s end', '943 476\n5919'],
  ])('%s', (_what, written) => {
    for (const [beginning, end] of [
      ['NHS number ', ''],
      ['Zoë’s 🙂 NHS number is ', ', she said'],
      ['ＮＨＳ　', ' 🙂'],
    ] as const) {
      const text = `${beginning}${written}${end}`;
      const [found, ...more] = findings(text);
      expect(found).toMatchObject({ kind: 'nhs-number', level: 'block' });
      expect(more).toEqual([]);
      const words = text.slice(found?.start, found?.end);
      // A mark that begins the number may stay outside it: it is nobody's digit.
      expect(words.replace(/^\u202a/, '')).toBe(written.replace(/^\u202a/, ''));
      expect(text.slice(found?.end)).toBe(end);
    }
  });

  test('letters and signs too', () => {
    expect(covered('ＡＢ１２３４５６Ｃ')).toEqual(['ＡＢ１２３４５６Ｃ']);
    expect(covered('ring ＋４４　７７００　９００１２３!')).toEqual([
      '＋４４　７７００　９００１２３',
    ]);
    expect(covered('jo＠example．org')).toEqual(['jo＠example．org']);
    expect(covered('M1\u00a01AA')).toEqual(['M1\u00a01AA']);
    expect(covered('dob 12∕03∕2012')).toEqual(['12∕03∕2012']);
    expect(covered('mum\u00a0Jane\u00a0Smi\u200bth.')).toEqual(['Jane\u00a0Smi\u200bth']);
    expect(covered('🙂🙂 07700\u200b 900123 🙂')).toEqual(['07700\u200b 900123']);
  });

  test('an accent written apart belongs to its letter', () => {
    const name = 'Zoe\u0308 A\u030akesson';
    expect(covered(`mother ${name}, then`)).toEqual([name]);
    expect(redact(`mother ${name}, then`)).toBe('mother [name removed], then');
  });

  test('a footnote’s raised sign is no digit', () => {
    expect(covered('07700 900123²')).toEqual(['07700 900123']);
  });

  test('a sign that stands for two characters is covered whole', () => {
    expect(covered('NHS 943 476 591⒐ and')).toEqual(['943 476 591⒐']);
  });

  test('broken surrogates do no harm', () => {
    expect(covered('\ud83d dob 12/03/2012 \ude42')).toEqual(['12/03/2012']);
  });
});
