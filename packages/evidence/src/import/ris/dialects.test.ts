import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CONFIDENCES,
  DIRECTIONS,
  SOURCE_KINDS,
  STRENGTHS,
  STUDY_STATUSES,
  STUDY_TYPES,
} from '../../vocabulary.ts';
import type { ReadPlace, StudyFields } from '../read.ts';
import { NO_FIELDS } from '../study/fields.ts';
import { writeOwnKeywords } from './ownKeywords.ts';
import { readRis } from './readRis.ts';

/** The ways in which programs write the same RIS. */
interface Dialect {
  lineEnd: string;
  byteOrderMark: boolean;
  /** before the dash */
  spaces: 1 | 2;
  /** title, container, volume, issue, abstract, place and key have a second tag each */
  oldTags: boolean;
  doi: 'plain' | 'link' | 'in UR';
  pages: 'apart' | 'in SP' | 'with an en dash';
  /** whether references end */
  ends: boolean;
  /** after so many words a long value goes on, on a line of this indent */
  wrap: { words: number; indent: string } | null;
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  byteOrderMark: fc.boolean(),
  spaces: fc.constantFrom(1, 2),
  oldTags: fc.boolean(),
  doi: fc.constantFrom('plain', 'link', 'in UR'),
  pages: fc.constantFrom('apart', 'in SP', 'with an en dash'),
  ends: fc.boolean(),
  wrap: fc.option(
    fc.record({ words: fc.integer({ min: 2, max: 5 }), indent: fc.constantFrom('', '      ') }),
  ),
});

// Words that a careless reader trips over, and none that is a tag at the start of a line.
const word = fc.constantFrom(
  'care',
  'Bjørndal',
  "children's",
  '(2019)',
  '-',
  'ER-positive',
  'éclair',
  '“safe”',
  '<b>',
  '&amp;',
  '漢字',
  '=SUM',
  'A:',
  'x',
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const maybe = fc.oneof(fc.constant(''), text);
const part = fc.stringMatching(/^[A-Za-zøé]{1,8}$/);

const fields: fc.Arbitrary<StudyFields> = fc
  .record({
    type: fc.constantFrom(...STUDY_TYPES),
    title: text,
    authors: fc.array(
      fc.tuple(part, part).map(([family, given]) => `${family}, ${given}`),
      { maxLength: 4 },
    ),
    year: fc.oneof(fc.constant(''), fc.integer({ min: 1900, max: 2099 }).map(String)),
    container: maybe,
    volume: fc.constantFrom('', '17', 'S2'),
    issue: fc.constantFrom('', '1', '3-4'),
    pages: fc.constantFrom('', '272-304', 'e1088', 'S1-S9', '7'),
    publisher: maybe,
    place: maybe,
    doi: fc.constantFrom('', '10.1093/bjsw/bcab213', '10.1016/s0190-7409(00)00122-5'),
    url: fc.constantFrom('', 'https://example.org/a?b=c&d=%20'),
    issn: fc.constantFrom('', '0045-3102'),
    abstract: maybe,
    keywords: fc.uniqueArray(text, { maxLength: 4 }),
    sourceKind: fc.constantFrom(...SOURCE_KINDS),
    status: fc.constantFrom(...STUDY_STATUSES),
    confidence: fc.constantFrom(...CONFIDENCES),
    confidenceTool: fc.constantFrom('', 'AMSTAR 2'),
    strength: fc.constantFrom(null, ...STRENGTHS),
    internalNotes: maybe,
  })
  .map((made) => ({
    ...NO_FIELDS,
    ...made,
    container: made.container === made.title ? '' : made.container,
  }));

const place: fc.Arbitrary<ReadPlace> = fc.record({
  theme: fc.constantFrom('families', 'row.1'),
  outcome: fc.constantFrom('entry', 'col:2'),
  labels: fc.constant(null),
  direction: fc.constantFrom(null, ...DIRECTIONS),
});

interface Written {
  fields: StudyFields;
  places: ReadPlace[];
}

function write({ fields: study, places }: Written, index: number, how: Dialect): string[] {
  const tag = (now: string, old: string): string => (how.oldTags ? old : now);
  const [start = '', end = ''] = study.pages.split('-');
  const pages: [string, string][] = {
    apart: [
      ['SP', start],
      ['EP', end],
    ] satisfies [string, string][],
    'in SP': [['SP', study.pages]] satisfies [string, string][],
    'with an en dash': [['SP', study.pages.replace('-', '–')]] satisfies [string, string][],
  }[how.pages];
  const link = linkTo(study.doi);
  const lines: [string, string][] = [
    ['TY', study.type],
    [tag('ID', 'U1'), `key-${index}`],
    [tag('TI', 'T1'), study.title],
    ...study.authors.map((author): [string, string] => [tag('AU', 'A1'), author]),
    [tag('PY', 'Y1'), study.year === '' ? '' : tag(study.year, `${study.year}/05//`)],
    [tag('JO', 'JF'), study.container],
    [tag('VL', 'VO'), study.volume],
    [tag('IS', 'CP'), study.issue],
    ...pages,
    ['DO', how.doi === 'in UR' ? '' : how.doi === 'link' ? link : study.doi],
    // The first address is kept, and a DOI is found in any.
    ['UR', study.url],
    ['UR', how.doi === 'in UR' ? link : ''],
    ['SN', study.issn],
    [tag('CY', 'PP'), study.place],
    ['PB', study.publisher],
    [tag('AB', 'N2'), study.abstract],
    ...[...study.keywords, ...writeOwnKeywords(study, places)].map((keyword): [string, string] => [
      'KW',
      keyword,
    ]),
    ['N1', study.internalNotes],
  ];
  const written = lines
    .filter(([, value]) => value !== '')
    .flatMap(([name, value]) => {
      const [first = '', ...more] = name === 'KW' ? [value] : wrapped(value, how.wrap);
      return [`${name}${' '.repeat(how.spaces)}- ${first}`, ...more];
    });
  return how.ends ? [...written, `ER${' '.repeat(how.spaces)}- `, ''] : written;
}

function linkTo(doi: string): string {
  return doi === '' ? '' : `https://doi.org/${encodeURIComponent(doi)}`;
}

function wrapped(value: string, wrap: Dialect['wrap']): string[] {
  if (wrap === null) return [value];
  const words = value.split(' ');
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += wrap.words) {
    lines.push((at === 0 ? '' : wrap.indent) + words.slice(at, at + wrap.words).join(' '));
  }
  return lines;
}

const written: fc.Arbitrary<Written> = fc.record({
  fields,
  places: fc.uniqueArray(place, {
    maxLength: 3,
    selector: ({ theme, outcome }) => `${theme} ${outcome}`,
  }),
});

/** A study that has only its DOI for an address has that one. */
function urlOf({ fields: { doi, url } }: Written, how: Dialect): string {
  return how.doi === 'in UR' && url === '' ? linkTo(doi) : url;
}

test('studies written in any dialect read back the same', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 5 }), dialect, (studies, how) => {
      const lines = studies.flatMap((study, index) => write(study, index, how));
      const read = readRis('a.ris', (how.byteOrderMark ? '\ufeff' : '') + lines.join(how.lineEnd));
      expect(read.studies.map(({ fields: back, places }) => ({ fields: back, places }))).toEqual(
        studies.map((study) => ({ ...study, fields: { ...study.fields, url: urlOf(study, how) } })),
      );
      expect(read.studies.map(({ key }) => key)).toEqual(studies.map((_, index) => `key-${index}`));
      expect(
        read.problems.every(({ level, text: said }) => level !== 'error' && !said.includes('tag')),
      ).toBe(true);
    }),
    { numRuns: 500 },
  );
});
