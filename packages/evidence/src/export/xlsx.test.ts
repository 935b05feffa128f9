import { expect, test } from 'vitest';
import { mapShape, MAP, note, study } from '../testing/records.ts';
import { mapOf, optionsWith, sampleMap } from './testing/sample.ts';
import { unzippedTexts } from './testing/unzip.ts';
import { mapXlsx } from './xlsx.ts';

const parts = async (map = sampleMap()) => unzippedTexts(await mapXlsx(map, optionsWith()));

function sheet(files: ReadonlyMap<string, string>, number: number): string {
  return files.get(`xl/worksheets/sheet${number}.xml`) ?? '';
}

test('a workbook has a sheet that explains, then one for each table', async () => {
  const files = await parts();
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  expect(names.map(([, name]) => name)).toEqual([
    'About',
    'placements',
    'cells',
    'framework',
    'studies',
    'notes',
    'votes',
  ]);
  const words = files.get('xl/sharedStrings.xml') ?? '';
  expect(words).toContain('Practitioner evidence map, not a systematic evidence and gap map');
  expect(words).toContain("The theme's id in its framework");
});

test('the header of each table stays in view, and numbers are numbers', async () => {
  const files = await parts();
  for (const number of [2, 3, 4, 5, 6]) {
    expect(sheet(files, number)).toMatch(
      /<pane ySplit="1" [^>]*topLeftCell="A2"[^>]*state="frozen"/,
    );
  }
  // n_studies of the first cell
  expect(sheet(files, 3)).toMatch(/<c r="I2"[^>]*><v>2<\/v><\/c>/);
});

test('nothing that is written becomes a formula, and no sign that XML forbids breaks the file', async () => {
  const text = '=HYPERLINK("https://evil.example") <b>&amp; \u0000\u0008\uFFFE\uD800 _x0041_ ]]>';
  const files = await parts(mapOf([mapShape(MAP), note('n', null, { text })]));
  expect(sheet(files, 6)).not.toContain('<f>');
  const words = files.get('xl/sharedStrings.xml') ?? '';
  expect(words).toContain('=HYPERLINK("https://evil.example") &lt;b&gt;&amp;amp; ');
  expect(words).toContain('_x005F_x0041_');
  const forbidden = [...words].filter((sign) => sign < '\t' || sign === '\uFFFE');
  expect(forbidden).toEqual([]);
});

test('a text longer than a cell holds is cut, and says so', async () => {
  const title = 'long '.repeat(8_000);
  const files = await parts(mapOf([mapShape(MAP), study('s', { title })]));
  const cells = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)];
  const longest = Math.max(...cells.map(([, text = '']) => text.length));
  expect(longest).toBe(32_767);
  expect(files.get('xl/sharedStrings.xml')).toContain('a spreadsheet cell holds no more');
});
