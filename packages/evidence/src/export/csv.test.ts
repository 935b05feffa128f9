import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { unguarded } from '../import/csv/guard.ts';
import { mapShape, MAP, note } from '../testing/records.ts';
import { csvOf, mapCsv } from './csv.ts';
import { mapOf, optionsWith, sampleMap } from './testing/sample.ts';

const COLUMNS = [
  { name: 'text', meaning: '', width: 1 },
  { name: 'number', meaning: '', width: 1 },
];

test('a file begins with a byte order mark, ends its lines with CRLF and quotes what needs it', () => {
  const rows = [
    ['plain', 1],
    ['with, comma', 2],
    ['with "quotes"', 3],
    ['two\nlines', null],
    [' blank ', -4],
    [null, 0],
  ];
  expect(csvOf({ columns: COLUMNS, rows })).toBe(
    '\uFEFFtext,number\r\nplain,1\r\n"with, comma",2\r\n"with ""quotes""",3\r\n"two\nlines",\r\n" blank ",-4\r\n,0\r\n',
  );
});

test('what a spreadsheet would run is guarded in texts and left alone in numbers', () => {
  const rows = [
    ['=HYPERLINK("https://evil.example","x")', -1],
    ['@SUM(A1)', -2],
    ['\t=1', -3],
    ["'=1", -4],
  ];
  expect(csvOf({ columns: COLUMNS, rows }).split('\r\n').slice(1)).toEqual([
    '"\'=HYPERLINK(""https://evil.example"",""x"")",-1',
    "'@SUM(A1),-2",
    "'\t=1,-3",
    "''=1,-4",
    '',
  ]);
});

test('whatever is written is read again by a parser that is not ours', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.integer())), (rows) => {
      const text = csvOf({ columns: COLUMNS, rows }).slice(1);
      const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
      expect(errors).toEqual([]);
      const read = data.slice(1, -1).map(([one = '', two = '']) => [unguarded(one), Number(two)]);
      expect(read).toEqual(rows);
    }),
  );
});

test('a map is six tables and a note that says what they are and what each column holds', () => {
  const files = mapCsv(sampleMap(), optionsWith());
  expect(files.map(({ name }) => name)).toEqual([
    'README.txt',
    'placements.csv',
    'cells.csv',
    'framework.csv',
    'studies.csv',
    'notes.csv',
    'votes.csv',
  ]);
  const readMe = files[0]?.text ?? '';
  expect(readMe).toMatch(
    /^What this is: Practitioner evidence map, not a systematic evidence and gap map\r\nMap: Care entry\r\n/,
  );
  expect(readMe).toContain('Exported on: 23 November 2026\r\n');
  for (const { name, text } of files.slice(1)) {
    const [header = ''] = text.slice(1).split('\r\n');
    for (const column of header.split(',')) {
      expect(readMe, `${name} ${column}`).toMatch(new RegExp(`^  ${column}: .+`, 'm'));
    }
  }
});

test('a formula in a note does not become one', () => {
  const map = mapOf([mapShape(MAP), note('n', null, { text: '=cmd|calc' })]);
  const notes = mapCsv(map, optionsWith()).find(({ name }) => name === 'notes.csv');
  expect(notes?.text).toContain("shape:n,research,'=cmd|calc,");
});
