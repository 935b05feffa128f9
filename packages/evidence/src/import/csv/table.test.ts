import Papa from 'papaparse';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UnreadableFileError } from '../read.ts';
import { readCsvTable } from './table.ts';

function read(text: string) {
  const { headers, rows, problems } = readCsvTable('a.csv', text);
  return {
    headers,
    rows: rows.map(({ line, cells }) => [line, ...cells]),
    said: problems.map(({ line, text: said }) => `${line}: ${said}`),
  };
}

test.each([
  ['commas', 'title,year\nOne,2019\n'],
  ['semicolons', 'title;year\nOne;2019\n'],
  ['tabs', 'title\tyear\nOne\t2019\n'],
  ['CRLF and a byte order mark', '\ufefftitle,year\r\nOne,2019\r\n'],
  ['CR', 'title,year\rOne,2019\r'],
  ['quotes', '"title","year"\n"One","2019"'],
  ['empty lines and columns', 'title,year,,\nOne,2019,,\n,,,\n\n'],
  ["spaces around headings and Excel's hint", 'sep=,\n title , year \nOne,2019\n'],
])('a table with %s is read', (what, text) => {
  const line = what.includes('hint') ? 3 : 2;
  expect(read(text)).toEqual({
    headers: ['title', 'year'],
    rows: [[line, 'One', '2019']],
    said: [],
  });
});

test('lines are counted as an editor shows them, through line breaks in cells', () => {
  expect(read('title,note\n"One, or ""1""","a\r\nb\n\nc"\n\nTwo,=\n').rows).toEqual([
    [2, 'One, or "1"', 'a\nb\n\nc'],
    [7, 'Two', '='],
  ]);
});

test('a single column is read with the commas in it', () => {
  expect(read('Title\nRisk, need and care\n"Two; ""three"""\n')).toEqual({
    headers: ['Title'],
    rows: [
      [2, 'Risk, need and care'],
      [3, 'Two; "three"'],
    ],
    said: [],
  });
});

test('rows that are too long or too short are read and named', () => {
  expect(read('title,year,doi\nOne,2019\nTwo,2020,,left over\nThree,2021,\n')).toEqual({
    headers: ['title', 'year', 'doi'],
    rows: [
      [2, 'One', '2019', ''],
      [3, 'Two', '2020', ''],
      [4, 'Three', '2021', ''],
    ],
    said: [
      '2: This row has 2 cells, the heading line 3; the missing ones are taken as empty.',
      '3: This row has 4 cells, the heading line 3; what is too much was left out. Is a quotation mark or a comma missing?',
    ],
  });
});

test('guards against formulas come off', () => {
  expect(read("title,'+note\n'=1+1,'quoted'\n")).toMatchObject({
    headers: ['title', '+note'],
    rows: [[2, '=1+1', "'quoted'"]],
  });
});

test('a quotation mark that never closes is said with its line, and nothing is read', () => {
  const text = 'title,year\nOne,2019\n"Two,2020\nThree,2021\n';
  expect(() => readCsvTable('a.csv', text)).toThrow(UnreadableFileError);
  expect(() => readCsvTable('a.csv', text)).toThrow('opens on line 3 and never closes');
});

test('a stray quotation mark is pointed at', () => {
  expect(read('title,year\n"One" more",2019\n').said).toEqual([
    '2: A quotation mark stands where none should; check this row.',
  ]);
});

test('an empty table is refused', () => {
  expect(() => readCsvTable('a.csv', '\n ,\n')).toThrow('“a.csv” is empty.');
});

test('what a program writes as CSV is read back, cell by cell', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', "'", ' ', '漢'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (rows) => {
      const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
      const text = Papa.unparse([['one', 'two', 'three'], ...rows], { quotes: true });
      expect(readCsvTable('a.csv', text).rows.map(({ cells }) => cells)).toEqual(filled);
    }),
  );
});
