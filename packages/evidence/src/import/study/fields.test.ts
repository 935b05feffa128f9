import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ABSTRACT_MAX, STUDY_LINE_MAX, STUDY_LIST_MAX, STUDY_TITLE_MAX } from '../../limits.ts';
import { anyText } from '../../testing/anyText.ts';
import { problemLog } from '../problems.ts';
import type { StudyFields } from '../read.ts';
import { cleanFields, NO_FIELDS } from './fields.ts';

function clean(raw: Partial<StudyFields>): { fields: StudyFields; said: string[] } {
  const problems = problemLog('a.ris', 'line');
  const fields = cleanFields({ ...NO_FIELDS, ...raw }, 7, problems);
  expect(problems.all().every(({ line }) => line === 7)).toBe(true);
  return { fields, said: problems.all().map(({ text }) => text) };
}

test('text is tidied: one line where there is one, paragraphs where there are some', () => {
  const { fields, said } = clean({
    title: ' Staff\u00a0wellbeing\tand\r\nretention ',
    abstract: 'Aim: \t to know.\r\n\r\n\r\n\r\nResult:  good.\u0000',
    authors: ['Foundations,', ' ', 'Au, K-M.'],
    keywords: ['care', ' care ', ''],
    pages: '272 – 304',
  });
  expect(fields.title).toBe('Staff wellbeing and retention');
  expect(fields.abstract).toBe('Aim: to know.\n\nResult: good.');
  expect(fields.authors).toEqual(['Foundations', 'Au, K-M.']);
  expect(fields.keywords).toEqual(['care']);
  expect(fields.pages).toBe('272-304');
  expect(said).toEqual([]);
});

test('script in a name is text like any other; what would mislead the eye or break a reader is not kept', () => {
  const { fields } = clean({
    title: '<script>alert(1)</script> & "more"',
    authors: ['<img src=x onerror=alert(1)>', 'Na\u202eme', 'Half \ud83d'],
  });
  expect(fields.title).toBe('<script>alert(1)</script> & "more"');
  expect(fields.authors).toEqual(['<img src=x onerror=alert(1)>', 'Na me', 'Half']);
});

test('only the year is kept of a date, and what is no year is said', () => {
  expect(clean({ year: '2019/03/01/' }).fields.year).toBe('2019');
  expect(clean({ year: 'March 2018' }).fields.year).toBe('2018');
  expect(clean({ year: '' })).toMatchObject({ said: [] });
  const { fields, said } = clean({ year: 'in press' });
  expect(fields.year).toBe('');
  expect(said).toEqual(['“in press” is not a year; the year is left empty.']);
});

test('a DOI is found in either field, and a link that is none of the web is left out', () => {
  expect(clean({ url: 'https://doi.org/10.1002/CL2.1139' }).fields).toMatchObject({
    doi: '10.1002/cl2.1139',
    url: 'https://doi.org/10.1002/CL2.1139',
  });
  expect(clean({ doi: 'https://example.org/report' }).fields).toMatchObject({
    doi: '',
    url: 'https://example.org/report',
  });
  expect(clean({ url: 'www.foundations.org.uk/our-work' }).fields.url).toBe(
    'https://www.foundations.org.uk/our-work',
  );
  for (const url of ['javascript:alert(1)', 'file:///C:/a.pdf', 'data:text/html,x', 'see above']) {
    expect(clean({ url })).toMatchObject({
      fields: { url: '' },
      said: [`“${url}” is not a web link and was left out.`],
    });
  }
  expect(clean({ doi: 'none' }).said).toEqual(['“none” is not a DOI and was left out.']);
});

test('what is too long is cut and said, and what must be whole is left out', () => {
  const { fields, said } = clean({
    title: 'a'.repeat(STUDY_TITLE_MAX + 1),
    abstract: 'b'.repeat(ABSTRACT_MAX),
    authors: Array.from({ length: STUDY_LIST_MAX + 5 }, (_, i) => `Author ${i}`),
    url: `https://example.org/${'c'.repeat(STUDY_LINE_MAX)}`,
  });
  expect(fields.title).toBe('a'.repeat(STUDY_TITLE_MAX));
  expect(fields.abstract).toHaveLength(ABSTRACT_MAX);
  expect(fields.authors).toHaveLength(STUDY_LIST_MAX);
  expect(fields.url).toBe('');
  expect(said).toHaveLength(3);
  expect(said[0]).toBe('The title has 1,001 characters; the first 1,000 are kept.');
});

test('cutting never leaves half a character', () => {
  const { fields } = clean({ title: `${'a'.repeat(STUDY_TITLE_MAX - 1)}😀` });
  expect(fields.title).toBe('a'.repeat(STUDY_TITLE_MAX - 1));
});

test('what was tidied once stays as it is', () => {
  const text = anyText(40);
  fc.assert(
    fc.property(
      fc.record({
        title: text,
        abstract: text,
        pages: text,
        container: text,
        year: text,
        authors: fc.array(text),
        keywords: fc.array(text),
      }),
      (raw) => {
        const once = clean(raw).fields;
        expect(clean(once)).toEqual({ fields: once, said: [] });
      },
    ),
  );
});
