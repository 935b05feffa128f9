import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, type Finding, findings, type Level, LEVELS, redact, worst } from './index.ts';

describe('several in one text', () => {
  const text = 'Tom, dob 12/03/2012, NHS 943 476 5919, lives at M1 1AA near CF10, mum 07700 900123';

  test('are told in their order', () => {
    expect(findings(text).map(({ kind }) => kind)).toEqual([
      'date-of-birth',
      'nhs-number',
      'postcode',
      'postcode-area',
      'phone',
    ]);
  });

  test('the worst is the strongest, and of those the first', () => {
    expect(worst(findings(text))).toMatchObject({ kind: 'date-of-birth', level: 'block' });
    expect(worst(findings('07700 900123 or M1 1AA in CF10'))).toMatchObject({ kind: 'phone' });
    expect(worst(findings('CF10'))).toMatchObject({ level: 'note' });
    expect(worst([])).toBeUndefined();
  });

  test('are replaced by what they were, down to the level asked for', () => {
    expect(redact(text)).toBe(
      'Tom, dob [date removed], NHS [NHS number removed], lives at [postcode removed] near CF10, mum [phone number removed]',
    );
    expect(redact(text, 'block')).toBe(
      'Tom, dob [date removed], NHS [NHS number removed], lives at M1 1AA near CF10, mum 07700 900123',
    );
    expect(redact(text, 'note')).toContain('near [postcode area removed], mum');
  });

  test('a text with none is the same text', () => {
    expect(redact('Nothing here, ９ of 10\u200b')).toBe('Nothing here, ９ of 10\u200b');
  });

  test('the word for one removed says nothing of its neighbours', () => {
    // Else the "NHS" of the mark would be near the first number, and that one certain too.
    const far = '450 557 7104 was on the letter to them, then ';
    expect(redact(`${far}943 476 5919 is the NHS number`, 'block')).toBe(
      `${far}[NHS number removed] is the NHS number`,
    );
  });

  test('one that comes to light when another is taken out goes too', () => {
    const hidden = 'Jane Smith NHS number 943 476 5919';
    for (const level of LEVELS) {
      const left = redact(`mum ${hidden}07700 900123 ${hidden}`, level);
      expect(atLevel(left, level)).toEqual([]);
    }
  });

  test('where two overlap, one finding covers both with the stronger level', () => {
    // The case's number is a phone number too, and the mark is the longer of the two.
    expect(findings('case no 07700900123')).toEqual([
      { kind: 'case-mark', level: 'warn', start: 0, end: 19 },
    ]);
  });
});

function atLevel(text: string, least: Level): Finding[] {
  return findings(text).filter(({ level }) => atLeast(level, least));
}

/** Texts made of what identifiers are made of, so that they often hold some. */
const pieces = fc.constantFrom(
  'NHS number ',
  'NHS',
  '943 476 5919',
  '9434765919',
  'AB123456C',
  'B801200005001',
  'dob ',
  'born ',
  '12/03/2012',
  '12 March 2012',
  '2018-19',
  '07700 900123',
  '+44 ',
  'jo@example.org',
  '@',
  'M1 1AA',
  'CF10',
  'case no ',
  '123456',
  'Child A',
  'mum ',
  'Jane Smith',
  'Łukasz',
  'https://example.org/',
  '10.1016/S0190-7409(00)00122-5',
  'ISSN 0190-7409',
  '[phone number removed]',
  '½',
  '㎏',
  '９',
  '0',
  '4',
  ' ',
  '-',
  '.',
  ',',
  '\n',
  '\u200b',
  '\u0301',
  '🙂',
  '\ud83d',
  ' and ',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('whatever the text', () => {
  test('findings are in order, apart from each other, within it, and of something', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of findings(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('what is redacted has nothing left at that level, and redacting again changes nothing', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...LEVELS), (text, level) => {
        const once = redact(text, level);
        expect(atLevel(once, level)).toEqual([]);
        expect(redact(once, level)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a finding carries nothing of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const finding of findings(text)) {
          expect(Object.keys(finding).toSorted()).toEqual(['end', 'kind', 'level', 'start']);
        }
      }),
    );
  });
});

/** Ten digits whose sum, weighted 10 to 1, leaves nothing of elevens: the check the other way round. */
const nhsNumbers = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
  .map((nine) => {
    const sum = nine.reduce((all, digit, i) => all + digit * (10 - i), 0);
    return { digits: nine.join(''), check: (11 - (sum % 11)) % 11 };
  })
  .filter(({ check }) => check < 10)
  .map(({ digits, check }) => `${digits}${check}`);

const gaps = fc.constantFrom('', ' ', '-', '  ', '\u00a0', '\u2011', '\u200b', '–', ' \u200b', '.');

test('every valid NHS number that is called one is blocked, in every spacing', () => {
  fc.assert(
    fc.property(
      nhsNumbers,
      fc.array(gaps, { minLength: 10, maxLength: 10 }),
      fc.constantFrom('NHS number ', 'NHS no. ', 'nhs number: ', 'NHS number is ', 'NHS Number - '),
      (number, between, name) => {
        const written = number
          .split('')
          .map((digit, i) => (i === 0 ? '' : (between[i] ?? '')) + digit)
          .join('');
        const [found] = findings(`his ${name}${written} is on file`);
        expect(found).toMatchObject({ kind: 'nhs-number', level: 'block' });
        expect(found && found.end - found.start).toBeGreaterThanOrEqual(written.length);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a valid NHS number with "NHS" near is blocked, whole or in its usual groups', () => {
  fc.assert(
    fc.property(nhsNumbers, fc.constantFrom('', ' ', '-', '\u00a0'), (number, gap) => {
      const written = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap);
      expect(findings(`known to the NHS as ${written}`)).toMatchObject([
        { kind: 'nhs-number', level: 'block' },
      ]);
    }),
  );
});

test.each([
  ['digits', '7'],
  ['digits and spaces', '7 '],
  ['zeros', '0'],
  ['digits and hyphens', '12-'],
  ['letters', 'a'],
  ['capitals', 'A'],
  ['@', '@'],
  ['letters and @', 'a@'],
  ['labels of a domain', 'a@a.'],
  ['dots', '.'],
  ['a DOI’s beginning', '10.1016/'],
  ['brackets', 'http://)))'],
  ['hyphens', '-'],
  ['spaces', ' '],
  ['zero-width spaces', '\u200b'],
  ['full-width digits', '７'],
  ['case', 'case no '],
  ['ref and signs', 'ref:#'],
  ['mum', 'mum Jane '],
  ['mum and capitals', 'mum Aa'],
  ['NHS numbers', 'NHS 943 476 5919 '],
  ['born', 'born 12/03/2012 '],
  ['ISSN', 'ISSN 0190-7409 '],
  ['plus', '+1 '],
])('two hundred thousand characters of %s are read to the end', (_what, unit) => {
  // A rule that went back over what it had read would take hours here, not a moment.
  const text = unit.repeat(Math.ceil(200_000 / unit.length));
  const found = findings(text);
  expect(found.every(({ end }) => end <= text.length)).toBe(true);
  expect(atLevel(redact(text), 'warn')).toEqual([]);
});
