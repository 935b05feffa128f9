import { expect, test } from 'vitest';
import { studiesRis } from '../../testing/files.ts';
import { UnreadableFileError, type ReadFile, type ReadStudy } from '../read.ts';
import { readRis } from './readRis.ts';

function read(...lines: string[]): ReadFile {
  return readRis('a.ris', lines.join('\r\n'));
}

function only({ studies }: ReadFile): ReadStudy {
  const [study] = studies;
  if (study === undefined || studies.length > 1) throw new Error(`${studies.length} studies`);
  return study;
}

function said({ problems }: ReadFile): string[] {
  return problems.map(({ level, line, text }) => `${level} ${line}: ${text}`);
}

test('48 real references are read whole, with nothing to say', () => {
  const { studies, problems } = readRis('studies.ris', studiesRis);
  expect(problems).toEqual([]);
  expect(studies).toHaveLength(48);
  const count = (has: (study: ReadStudy) => boolean): number => studies.filter(has).length;
  // As many as the file has lines of DO, PY, UR, KW, AU and of each TY.
  expect(count(({ fields }) => fields.doi !== '')).toBe(32);
  expect(count(({ fields }) => fields.year !== '')).toBe(46);
  expect(count(({ fields }) => fields.url !== '')).toBe(4);
  expect(studies.flatMap(({ fields }) => fields.keywords)).toHaveLength(132);
  expect(studies.flatMap(({ fields }) => fields.authors)).toHaveLength(234);
  for (const [type, n] of [
    ['JOUR', 41],
    ['RPRT', 5],
    ['MGZN', 1],
    ['THES', 1],
  ] as const) {
    expect(count(({ fields }) => fields.type === type)).toBe(n);
  }
});

test('what is hard to read in them is read as it stands', () => {
  const { studies } = readRis('studies.ris', studiesRis);
  const byKey = new Map(studies.map((study) => [study.key, study.fields]));
  expect(byKey.get('WWR011')?.authors).toEqual([]);
  expect(byKey.get('WWR018')).toMatchObject({
    type: 'RPRT',
    title: 'Multi-Agency Safeguarding Hubs: Implementation and process evaluation',
    authors: ['Foundations'],
    year: '',
    doi: '',
    url: 'https://foundations.org.uk/our-work/publications/multi-agency-safeguarding-hubs/',
    keywords: ['test-theme/front-door', 'test-type/implementation'],
  });
  expect(byKey.get('WWR017')).toMatchObject({
    doi: '10.1016/s0190-7409(00)00122-5',
    container: 'Children and Youth Services Review',
    volume: '22',
    pages: '839-871',
    internalNotes:
      'DOI contains parentheses: keep as a parser test.\nSource read: https://ouci.dntb.gov.ua/en/works/lm5xkXml (reference list)',
  });
  expect(byKey.get('WWR027')).toMatchObject({ year: '2021', pages: 'e1139' });
  expect(byKey.get('WWR027')?.authors).toContain('Bjørndal, Ludvig');
  expect(byKey.get('WWR028')).toMatchObject({ year: '2023', doi: '' });
});

test('every line ending, byte order mark and spacing before the dash reads the same', () => {
  const lines = studiesRis.split('\r\n');
  const { studies } = readRis('a.ris', studiesRis);
  const dialects = [
    lines.join('\n'),
    lines.join('\r'),
    `\ufeff${studiesRis}`,
    lines.map((line) => line.replace(/^([A-Z][A-Z0-9]) {2}-/, '$1 -')).join('\n'),
    lines.map((line) => line.replace(/^ER {2}- $/, 'ER  -')).join('\n'),
    lines.map((line) => line.replace(/^(TY|ER) {2}- ?/, '$1- ')).join('\n'),
    lines.map((line) => (line === '' ? line : `   ${line}`)).join('\n'),
  ];
  for (const dialect of dialects) {
    expect(readRis('a.ris', dialect)).toMatchObject({ studies, problems: [] });
  }
});

test('a reference without an end ends where the next begins, and it is said once', () => {
  const file = read(
    'TY  - JOUR',
    'TI  - One',
    'TY  - JOUR',
    'TI  - Two',
    'TY  - BOOK',
    'TI  - Three',
  );
  expect(file.studies.map(({ fields }) => fields.title)).toEqual(['One', 'Two', 'Three']);
  expect(said(file)).toEqual([
    'note 1: 2 references have no “ER  -” line, this one first; each was taken to end where the next begins.',
    'warning 5: The last reference has no “ER  -” line. Check that the file is whole.',
  ]);
});

test('values go on over lines with and without tags', () => {
  const { fields } = only(
    read(
      'TY  - JOUR',
      'TI  - A title that is',
      '      broken over lines',
      'AB  - First paragraph, which',
      'goes on: ER-positive, TY-based - and so forth',
      'AB  - Second  - paragraph',
      'KW  - care',
      'families',
      '  front door',
      'ER  - ',
    ),
  );
  expect(fields.title).toBe('A title that is broken over lines');
  expect(fields.abstract).toBe(
    'First paragraph, which goes on: ER-positive, TY-based - and so forth\nSecond - paragraph',
  );
  expect(fields.keywords).toEqual(['care', 'families', 'front door']);
});

test.each([
  [['SP  - 272', 'EP  - 304'], '272-304'],
  [['SP  - 272-304'], '272-304'],
  [['SP  - 272–304'], '272-304'],
  [['SP  - 272–304', 'EP  - 304'], '272-304'],
  [['SP  - e026967'], 'e026967'],
  [['EP  - 304'], '304'],
  [['SP  - 7', 'EP  - 7'], '7'],
  [[], ''],
])('pages %j are %s', (lines, pages) => {
  expect(only(read('TY  - JOUR', 'TI  - One', ...lines, 'ER  - ')).fields.pages).toBe(pages);
});

test('a DOI is found as a link in DO, or only in UR', () => {
  const doi = (...lines: string[]): string =>
    only(read('TY  - JOUR', 'TI  - One', ...lines, 'ER  - ')).fields.doi;
  expect(doi('DO  - https://doi.org/10.1002/CL2.1139')).toBe('10.1002/cl2.1139');
  expect(doi('UR  - https://example.org', 'UR  - http://dx.doi.org/10.1002/cl2.1139')).toBe(
    '10.1002/cl2.1139',
  );
  expect(doi('UR  - https://example.org')).toBe('');
});

test('other tags for the same facts are read', () => {
  const { fields, key } = only(
    read(
      'TY  - CHAP',
      'T1  - A chapter',
      'A1  - One, A.; Two, B.',
      'Y1  - 2019/03/01/',
      'BT  - The book',
      'VO  - 2',
      'CP  - 3',
      'N2  - What it says',
      'L1  - internal-pdf://a.pdf',
      'L2  - https://example.org/a',
      'PP  - London',
      'K1  - a; b',
      'U1  - 77',
      'ER  - ',
    ),
  );
  expect(key).toBe('77');
  expect(fields).toMatchObject({
    type: 'CHAP',
    title: 'A chapter',
    authors: ['One, A.', 'Two, B.'],
    year: '2019',
    container: 'The book',
    volume: '2',
    issue: '3',
    abstract: 'What it says',
    url: 'https://example.org/a',
    place: 'London',
    keywords: ['a', 'b'],
  });
});

test('one line of keywords is a list, and the end of an HTML entity parts nothing', () => {
  const keywords = (line: string): string[] =>
    only(read('TY  - JOUR', 'TI  - One', `KW  - ${line}`, 'ER  - ')).fields.keywords;
  expect(keywords('care; families;housing')).toEqual(['care', 'families', 'housing']);
  expect(keywords('Care &amp; families; It&#39;s care')).toEqual([
    'Care &amp; families',
    'It&#39;s care',
  ]);
});

test('editors stand in for authors, and a book has its own title', () => {
  const { fields } = only(read('TY  - EDBOOK', 'BT  - The book', 'A2  - Editor, E.', 'ER  - '));
  expect(fields).toMatchObject({
    type: 'BOOK',
    title: 'The book',
    authors: ['Editor, E.'],
    container: '',
  });
});

test('what is not kept is said once for each tag and type', () => {
  const record = (title: string): string[] => [
    'TY  - DATA',
    `TI  - ${title}`,
    'LA  - eng',
    'ZZ  - ?',
    'ER  - ',
  ];
  const file = read(
    'Provider: A database',
    'Content: text',
    '',
    ...record('One'),
    ...record('Two'),
  );
  expect(file.studies.map(({ fields }) => fields.type)).toEqual(['GEN', 'GEN']);
  expect(said(file)).toEqual([
    'note 1: 2 lines before the first reference were left out.',
    'note 4: The type “DATA” is kept as “Other” (2 studies).',
    'note 6: LA (language) is not kept (2 lines).',
    'note 7: ZZ is not kept (2 lines).',
  ]);
});

test('text that only looks like a tag stays text, unless the file writes its tags like that', () => {
  const lines = ['TI  - One', 'AB  - Research in the', 'UK - and Wales', 'ER  - '];
  const file = read('TY  - JOUR', ...lines);
  expect(only(file).fields.abstract).toBe('Research in the UK - and Wales');
  expect(said(file)).toEqual([]);
  const narrow = read('TY - JOUR', ...lines);
  expect(only(narrow).fields.abstract).toBe('Research in the');
  expect(said(narrow)).toEqual(['note 4: UK is not kept (1 line).']);
});

test('broken tags are pointed at and nothing of them is lost', () => {
  const file = read(
    'TY  - JOUR',
    'TI  - One',
    'AB  - About',
    'DO - 10.1002/cl2.1139',
    'AU- Smith, J.',
    'ER  - ',
    'TI  - Without a type',
    'AU  - Nobody',
    'ER  - ',
    'TY  - JOUR',
    'AU  - Untitled, A.',
    'ER  - ',
  );
  expect(only(file).fields).toMatchObject({
    doi: '10.1002/cl2.1139',
    authors: [],
    abstract: 'About',
  });
  expect(said(file)).toEqual([
    'warning 5: “AU- Smith, J.” looks like a tag that is not written as RIS asks (“TI  - …”); it was read as more of the line before.',
    'warning 7: 2 lines outside any reference were left out; here is the first. Is a “TY  -” line missing?',
    'error 10: This study has no title and was left out.',
  ]);
});

test('our own fields come out of the keywords, and a broken one is said', () => {
  const file = read(
    'TY  - JOUR',
    'TI  - One',
    'KW  - care',
    'KW  - gapboard-cell/families/entry/tends_positive',
    'KW  - gapboard-cell/families/return',
    'KW  - gapboard-source/systematic_review',
    'KW  - gapboard-confidence/low',
    'KW  - gapboard-tool/AMSTAR 2',
    'KW  - gapboard-status/ongoing',
    'KW  - gapboard-strength/huge',
    'ER  - ',
  );
  const { fields, places } = only(file);
  expect(fields).toMatchObject({
    keywords: ['care'],
    sourceKind: 'systematic_review',
    confidence: 'low',
    confidenceTool: 'AMSTAR 2',
    status: 'ongoing',
    strength: null,
  });
  expect(places).toEqual([
    { theme: 'families', outcome: 'entry', labels: null, direction: 'tends_positive' },
    { theme: 'families', outcome: 'return', labels: null, direction: null },
  ]);
  expect(said(file)).toEqual([
    "warning 1: “gapboard-strength/huge” looks like one of Gapboard's own keywords, but was not understood; it was left out.",
  ]);
});

test('a file without references, or with more than a board takes, is refused whole', () => {
  expect(() => readRis('a.ris', 'TI  - One\nER  - ')).toThrow(UnreadableFileError);
  const many = (n: number): string => 'TY  - JOUR\nTI  - A\nER  - \n'.repeat(n);
  expect(readRis('a.ris', many(5_000)).studies).toHaveLength(5_000);
  expect(() => readRis('big.ris', many(20_000))).toThrow(
    new UnreadableFileError(
      '“big.ris” holds 20,000 studies; a board takes at most 5,000 at once. Nothing was added. Split it into smaller files, or choose the studies that matter here.',
    ),
  );
});
