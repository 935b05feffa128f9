import { expect, test } from 'vitest';
import { retractionCsv, retractionRis } from '../../testing/files.ts';
import { UnreadableFileError, type ReadFile } from '../read.ts';
import { readRis } from '../ris/readRis.ts';
import { guessColumns, tableKind, type ColumnMatch } from './columns.ts';
import { readStudiesCsv } from './studies.ts';
import { readCsvTable } from './table.ts';

function read(text: string, match?: ColumnMatch): ReadFile {
  const table = readCsvTable('a.csv', text);
  return readStudiesCsv(table, match ?? guessColumns(table.headers));
}

function said({ problems }: ReadFile): string[] {
  return problems.map(({ level, line, text }) => `${level} ${line}: ${text}`);
}

test('the columns of Zotero, Covidence, Rayyan, Scopus and Web of Science are found by their headings', () => {
  const found = (headers: string): Record<string, string> => {
    const names = headers.split(',');
    return Object.fromEntries(
      Object.entries(guessColumns(names)).map(([column, index]) => [column, names[index] ?? '?']),
    );
  };
  expect(
    found(
      'Key,Item Type,Publication Year,Author,Title,Publication Title,ISSN,DOI,Url,Abstract Note,Date,Pages,Issue,Volume,Publisher,Place,Type,Notes,Manual Tags',
    ),
  ).toEqual({
    key: 'Key',
    type: 'Item Type',
    year: 'Publication Year',
    authors: 'Author',
    title: 'Title',
    container: 'Publication Title',
    issn: 'ISSN',
    doi: 'DOI',
    url: 'Url',
    abstract: 'Abstract Note',
    pages: 'Pages',
    issue: 'Issue',
    volume: 'Volume',
    publisher: 'Publisher',
    place: 'Place',
    notes: 'Notes',
    keywords: 'Manual Tags',
  });
  expect(
    found(
      'Title,Authors,Abstract,Published Year,Published Month,Journal,Volume,Issue,Pages,Accession Number,DOI,Ref,Covidence #,Study,Notes,Tags',
    ),
  ).toMatchObject({
    key: 'Covidence #',
    year: 'Published Year',
    container: 'Journal',
    keywords: 'Tags',
  });
  expect(
    found(
      'key,title,year,month,journal,issn,volume,issue,pages,authors,url,abstract,notes,doi,keywords',
    ),
  ).toMatchObject({
    key: 'key',
    container: 'journal',
    doi: 'doi',
  });
  expect(
    found(
      'Authors,Author full names,Title,Year,Source title,Art. No.,Page start,Page end,DOI,Link,Abstract,Author Keywords',
    ),
  ).toMatchObject({
    authors: 'Authors',
    container: 'Source title',
    startPage: 'Page start',
    endPage: 'Page end',
    url: 'Link',
    keywords: 'Author Keywords',
  });
  expect(found('Article Title,Source Title,Publication Year,Start Page,End Page')).toMatchObject({
    title: 'Article Title',
    container: 'Source Title',
  });
  expect(
    found('Study title,Theme,Outcome,Strength of evidence,Direction of effect,Study design,Year'),
  ).toEqual({
    title: 'Study title',
    theme: 'Theme',
    outcome: 'Outcome',
    strength: 'Strength of evidence',
    direction: 'Direction of effect',
    sourceKind: 'Study design',
    year: 'Year',
  });
});

test('the tables of an export of ours are told apart', () => {
  expect(tableKind('node_id,parent_id,axis,label,definition,order'.split(','))).toBe('framework');
  expect(tableKind('axis,group,label,definition'.split(','))).toBe('framework');
  expect(
    tableKind('map_id,row_id,row_label,column_id,column_label,state,strength'.split(',')),
  ).toBe('cells');
  expect(tableKind('map_id,study_id,row_id,row_label,row_parent,column_id'.split(','))).toBe(
    'placements',
  );
  expect(tableKind('study_id,type,title,authors'.split(','))).toBe('studies');
});

test('the same bibliography reads the same from CSV and from RIS', () => {
  const csv = read(retractionCsv);
  const ris = readRis('a.ris', retractionRis);
  expect(csv.studies).toHaveLength(14);
  expect(csv.problems).toEqual([]);
  for (const [index, study] of ris.studies.entries()) {
    const { title, authors, year, type, doi, url, volume, issue, abstract, publisher } =
      study.fields;
    expect(csv.studies[index]?.fields).toMatchObject({
      title,
      authors,
      year,
      type,
      doi,
      url,
      volume,
      issue,
      abstract,
      publisher,
    });
  }
});

test('words for kinds, status, confidence and strength are understood, and those that are not are said', () => {
  const file = read(
    'title;authors;design;status;confidence;strength;type\n' +
      'One;Smith, J. and Jones, K.;RCT;In progress;High;●●○;Report\n' +
      'Two;Department for Children, Schools and Families;wizardry;;;;Poster\n' +
      'Three;Smith J., Jones-Ward K.L.;wizardry;;;;\n',
  );
  expect(file.studies.map(({ fields }) => fields)).toMatchObject([
    {
      authors: ['Smith, J.', 'Jones, K.'],
      sourceKind: 'rct',
      status: 'ongoing',
      confidence: 'high',
      strength: 'some',
      type: 'RPRT',
    },
    {
      authors: ['Department for Children, Schools and Families'],
      sourceKind: 'unknown',
      strength: null,
      type: 'GEN',
    },
    { authors: ['Smith J.', 'Jones-Ward K.L.'] },
  ]);
  expect(said(file)).toEqual([
    'note 3: “Poster” was not understood as a type; it is left open.',
    'warning 3: “wizardry” was not understood as a kind of study; it is left open for 2 studies.',
  ]);
});

test('rows of one study, by id or DOI, are one study in several cells', () => {
  const file = read(
    [
      'study_id,title,doi,theme,outcome,direction',
      's1,One,,Housing,Care entry,helps',
      's1,,,Housing,School,Mixed or unclear',
      's1,One,,Housing,Care entry,',
      ',Two,10.1000/2,Housing,School,',
      ',Two,https://doi.org/10.1000/2,Families,School,',
      ',Two,10.1000/2,Families,School,↓',
      ',Two,,Families,School,',
    ].join('\n'),
  );
  const place = (theme: string, outcome: string, direction: string | null): object => ({
    theme,
    outcome,
    labels: null,
    direction,
  });
  expect(file.studies.map(({ line, fields, places }) => [line, fields.title, places])).toEqual([
    [2, 'One', [place('Housing', 'Care entry', 'positive'), place('Housing', 'School', 'mixed')]],
    [5, 'Two', [place('Housing', 'School', null), place('Families', 'School', 'negative')]],
    [8, 'Two', [place('Families', 'School', null)]],
  ]);
  expect(said(file)).toEqual([]);
});

test('an id that stands for two titles makes two studies, a DOI one', () => {
  const file = read(
    'id,title,doi\n1,One,\n1,Another,\n2,Three,10.1000/3\n3,Three (2nd copy),10.1000/3\n',
  );
  expect(file.studies.map(({ fields, key }) => [key, fields.title])).toEqual([
    ['1', 'One'],
    [null, 'Another'],
    ['2', 'Three'],
  ]);
  expect(said(file)).toEqual([
    'warning 3: This row has the id “1” of line 2, but another title; it was taken as a study of its own.',
    'warning 5: This row has the same DOI as line 4, but another title; it was taken as the same study.',
  ]);
});

test('several themes and outcomes in a row are every pair, and half a cell is none', () => {
  const file = read('title,theme,outcome,direction\nOne,A; B,X | Y,up and away\nTwo,A,,\n');
  expect(file.studies[0]?.places.map(({ theme, outcome }) => theme + outcome)).toEqual([
    'AX',
    'AY',
    'BX',
    'BY',
  ]);
  expect(file.studies[1]?.places).toEqual([]);
  expect(said(file)).toEqual([
    'warning 2: “up and away” was not understood as a direction; it is left open.',
    'note 2: Where a row names several themes and several outcomes, the study is placed in every pair of them (1 row).',
    'warning 3: This study names a theme but no outcome, or an outcome but no theme: that is no cell.',
  ]);
});

test('a person can say which column is which', () => {
  const file = read('Nazwa,Rok\nOpieka,2020\n', { title: 0, year: 1 });
  expect(file.studies[0]?.fields).toMatchObject({ title: 'Opieka', year: '2020' });
});

test('without a column of titles nothing is read, and the columns there are are named', () => {
  expect(() => read('Nazwa,Rok\nOpieka,2020\n')).toThrow(
    new UnreadableFileError(
      '“a.csv” has no column of titles. Its columns are: “Nazwa”, “Rok”. Nothing was added. Say which column holds the titles, or name it “title”.',
    ),
  );
});

test('rows without a title are left out and named; more rows than a board takes are refused', () => {
  expect(said(read('title,year\n,2020\n'))).toEqual([
    'error 2: This study has no title and was left out.',
  ]);
  expect(said(read('title,year\n'))).toEqual(['warning null: The table has headings but no rows.']);
  const many = Array.from({ length: 20_000 }, (_, i) => `Study ${i}`).join('\n');
  expect(() => read(`title\n${many}`)).toThrow('holds 20,000 studies');
});
