import { expect, test } from 'vitest';
import { headingRecords } from '../framework/headingRecords.ts';
import { bytesOf, homelessnessPage, retractionEppiJson, studiesRis } from '../testing/files.ts';
import { mapOf } from '../testing/read.ts';
import { MAP, mapShape } from '../testing/records.ts';
import { planImport } from './plan/planImport.ts';
import { recordsOfImport } from './plan/records.ts';
import { UnreadableFileError, type ReadFile } from './read.ts';
import { readFiles, type Choices } from './readFiles.ts';

function read(files: Record<string, string>, choices: Record<string, Choices> = {}): ReadFile {
  return readFiles(
    Object.entries(files).map(([name, text]) => ({ name, bytes: bytesOf(text) })),
    choices,
  );
}

function said({ problems }: ReadFile): string[] {
  return problems.map(({ file, line, text }) => `${file} ${line}: ${text}`);
}

const EXPORT = {
  'README.txt': 'What these tables are, in words.',
  'placements.csv':
    'map_id,study_id,row_id,row_label,row_parent,column_id,column_label,column_parent,strength,direction,source_kind,status,basis,rated_by_count,workshop_id\r\n' +
    'b1,study:s2,fgc,Conferences,Families,entry,Care entry,Care,some,positive,systematic_review,ongoing,,3,b1\r\n' +
    'b1,study:s2,housing,Housing,,entry,Care entry,Care,some,,systematic_review,ongoing,,0,b1\r\n' +
    'b1,study:gone,housing,Housing,,entry,Care entry,Care,,,unknown,completed,,0,b1\r\n',
  'cells.csv':
    'map_id,row_id,row_label,column_id,column_label,state,strength,direction,n_studies\r\nb1,fgc,Conferences,entry,Care entry,rated,weak,,1\r\n',
  'framework.csv':
    'node_id,parent_id,axis,label,definition,order\r\nfam,,row,Families,,1\r\nfgc,fam,row,Conferences,"Meetings, led by families",1\r\nhousing,,row,Housing,,2\r\ncare,,column,Care,,1\r\nentry,care,column,Care entry,,1\r\n',
  'studies.csv':
    '\ufeffstudy_id,type,title,authors,year,container,volume,issue,pages,doi,url,source_kind,status,quality_tool,quality_rating\r\n' +
    "study:s1,RPRT,'=A title that a spreadsheet would run,Foundations,,,,,,,,unknown,completed,,unrated\r\n" +
    'study:s2,JOUR,"Conferences: a ""review""","Stabler, Lorna; Evans, Rhiannon",2021,BJSW,51,3,272-304,10.1093/bjsw/bcab213,,systematic_review,ongoing,AMSTAR 2,low\r\n',
  'notes.csv': 'note_id,kind,text\r\nshape:1,gap,Nothing from Wales\r\n',
};

test('the tables of an export come back together as they were, in whatever order they are chosen', () => {
  const back = read(EXPORT);
  expect(back.framework?.themes.map(({ id }) => id)).toEqual(['fam', 'housing']);
  expect(back.framework?.outcomes).toMatchObject([{ id: 'care', children: [{ id: 'entry' }] }]);
  expect(back.studies.map(({ fields }) => fields)).toMatchObject([
    {
      type: 'RPRT',
      title: '=A title that a spreadsheet would run',
      authors: ['Foundations'],
      strength: null,
    },
    {
      type: 'JOUR',
      title: 'Conferences: a "review"',
      authors: ['Stabler, Lorna', 'Evans, Rhiannon'],
      year: '2021',
      container: 'BJSW',
      volume: '51',
      issue: '3',
      pages: '272-304',
      doi: '10.1093/bjsw/bcab213',
      sourceKind: 'systematic_review',
      status: 'ongoing',
      confidence: 'low',
      confidenceTool: 'AMSTAR 2',
      strength: 'some',
    },
  ]);
  expect(back.studies.map(({ places }) => places)).toEqual([
    [],
    [
      {
        theme: 'fgc',
        outcome: 'entry',
        labels: { theme: 'Families › Conferences', outcome: 'Care › Care entry' },
        direction: 'positive',
      },
      {
        theme: 'housing',
        outcome: 'entry',
        labels: { theme: 'Housing', outcome: 'Care › Care entry' },
        direction: null,
      },
    ],
  ]);
  expect(said(back)).toEqual([
    'cells.csv null: Counts and ratings of cells follow from what is on the board; this table was not needed.',
    'notes.csv null: Notes cannot be read from a table. Export the map as JSON to keep its notes.',
    'placements.csv 4: No study of these files has the id “study:gone” (1 placement left out).',
  ]);

  let keys = 0;
  const newKey = (): string => `k${(keys += 1)}`;
  const { framework } = back;
  if (framework === null) throw new Error('no framework was read');
  const headings = headingRecords(framework, MAP, newKey);
  const plan = planImport(back, mapOf([mapShape(), ...headings]));
  expect(plan.totals).toEqual({ added: 2, duplicates: 0, placements: 2, tray: 1 });
  const map = mapOf([mapShape(), ...headings, ...recordsOfImport(plan, newKey)]);
  expect(
    [...map.cells.values()].map(({ studies }) => studies.map(({ direction }) => direction)),
  ).toEqual([['positive'], [undefined]]);

  const reversed = read(Object.fromEntries(Object.entries(EXPORT).toReversed()));
  expect({ ...reversed, name: '', problems: [] }).toEqual({ ...back, name: '', problems: [] });
});

test('files of any kind are read together, and each problem names its file', async () => {
  const all = read({
    'studies.ris': studiesRis,
    'map.html': await homelessnessPage(),
    'review.json': await retractionEppiJson(),
    'more.csv': 'title,year\nOne,soon\n',
    'framework.csv': EXPORT['framework.csv'],
  });
  expect(all.studies).toHaveLength(48 + 800 + 14 + 1);
  expect(all.framework?.themes).toHaveLength(9);
  expect(new Set(all.problems.map(({ file }) => file))).toEqual(
    new Set(['map.html', 'review.json', 'more.csv', 'framework.csv']),
  );
  expect(said(all)).toContain('more.csv 2: “soon” is not a year; the year is left empty.');
  expect(said(all)).toContain(
    'framework.csv null: “framework.csv” has a framework as well; the one that was read first is used.',
  );
});

test('a person’s choices of columns and of rows count before any guess', async () => {
  const table = read({ 'a.csv': 'x,title\nOne,Two\n' }, { 'a.csv': { columns: { title: 0 } } });
  expect(table.studies.map(({ fields }) => fields.title)).toEqual(['One']);
  const json = await retractionEppiJson();
  const axes = { rows: '9095071', columns: '9564477' };
  expect(read({ 'r.json': json }, { 'r.json': { axes } }).framework?.themes).toHaveLength(11);
  expect(read({ 'r.json': json }).framework).toBeNull();
});

test('one file that cannot be read is named, and nothing of the others is taken', () => {
  expect(() => read({ 'studies.ris': studiesRis, 'paper.pdf': '%PDF-1.7' })).toThrow(
    new UnreadableFileError(
      '“paper.pdf” is a PDF. Nothing was added. Export the references as RIS or CSV from your reference manager and choose that.',
    ),
  );
  expect(() => read({ 'placements.csv': EXPORT['placements.csv'] })).toThrow(
    'Choose studies.csv of the same export together with it.',
  );
});

test('several files together may not hold more than a board takes', () => {
  const half = 'TY  - JOUR\nTI  - A\nER  - \n'.repeat(3_000);
  expect(() => read({ 'a.ris': half, 'b.ris': half })).toThrow('holds 6,000 studies');
});

test('a file in another encoding is read, and the person is told', () => {
  const bytes = bytesOf('TY  - JOUR\nTI  - Caf#\nER  - \n').map((byte) =>
    byte === 0x23 ? 0xe9 : byte,
  );
  const back = readFiles([{ name: 'old.ris', bytes }]);
  expect(back.studies[0]?.fields.title).toBe('Café');
  expect(said(back)).toEqual([
    'old.ris null: The file is not UTF-8; it was read as Windows-1252. Check the accents in names and titles.',
  ]);
});
