import { expect, test } from 'vitest';
import { realFile } from '../../testing/realFiles.ts';
import { readUpload } from './readUpload.ts';

const page = realFile('homelessness.html.gz');
const review = realFile('retraction.eppi.json.gz');
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);

const given = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
});

const BAD: Record<string, [string, string | Uint8Array, RegExp]> = {
  'a review cut in half': ['half.json', half(review), /cut off|end|whole/],
  'a page cut in half': ['half.html', half(page), /cut off|end|whole/],
  'an empty file': ['empty.ris', '', /empty/],
  'a workbook': ['table.xlsx', Buffer.from('PK\u0003\u0004xx', 'latin1'), /CSV/],
  'a PDF': ['paper.pdf', '%PDF-1.7 and so on', /PDF/],
  'a picture': ['photo.ris', Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1'), /photo/],
  'a table without titles': ['table.csv', 'name;age\r\nTom;7\r\n', /title/],
  'a quote that never closes': ['table.csv', 'title,year\r\n"No end,2020\r\n', /quot/],
  'JSON that is none': ['odd.json', '{"References": [', /cut off|end|whole/],
  'no RIS though it says so': ['odd.ris', 'Dear all, please find attached', /RIS/],
  'a map that is cut off': ['map.json', '{"format": "gapboard-map", "version": 1, "ab', /cut off/],
  'a map of a later version': ['map.json', '{"format": "gapboard-map", "version": 2}', /newer/],
  'a drawing that is none': ['x.tldr', '{"tldrawFileFormatVersion": 1}', /not a \.tldr/],
};

test.each(Object.entries(BAD))('%s is refused in words', async (_, [name, content, says]) => {
  const reading = await readUpload({ files: [given(name, content)], choices: {} });
  expect(reading).toMatchObject({ kind: 'unreadable', text: expect.stringMatching(says) });
  expect(reading).toMatchObject({ text: expect.stringContaining('Nothing was added') });
});

test('one file that cannot be read takes those with it along', async () => {
  const files = [given('studies.ris', realFile('studies.ris')), given('half.json', half(review))];
  expect(await readUpload({ files, choices: {} })).toMatchObject({ kind: 'unreadable' });
});

test('a whole map or a drawing comes alone', async () => {
  const map = given('map.json', '{"format": "gapboard-map", "version": 1}');
  const files = [given('studies.ris', realFile('studies.ris')), map];
  const reading = await readUpload({ files, choices: {} });
  expect(reading).toMatchObject({ kind: 'unreadable', text: expect.stringMatching(/file alone/) });
});

test('a date in a journal’s name is when it came out; one in an abstract may be somebody’s', async () => {
  const ris = (tag: string) =>
    `TY  - JOUR\r\nTI  - Notes\r\nPY  - 2020\r\n${tag}  - Seen on 12 March 2009, twice\r\nER  - \r\n`;
  const found = async (tag: string) => {
    const reading = await readUpload({ files: [given('a.ris', ris(tag))], choices: {} });
    return 'found' in reading ? reading.found.map(({ level }) => level) : reading;
  };
  expect(await found('JO')).toEqual([]);
  const inAbstract = await readUpload({
    files: [given('a.ris', ris('AB').replace('Seen on', 'Her birthday,'))],
    choices: {},
  });
  expect(inAbstract).toMatchObject({ found: [{ level: 'block', line: 1 }] });
});

test('two authors do not make a number that neither is', async () => {
  const files = [
    given('a.ris', 'TY  - JOUR\r\nTI  - A\r\nAU  - AB12\r\nAU  - 3456C\r\nER  - \r\n'),
  ];
  expect(await readUpload({ files, choices: {} })).toMatchObject({ kind: 'studies', found: [] });
});
