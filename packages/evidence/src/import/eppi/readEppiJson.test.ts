import { expect, test } from 'vitest';
import { retractionEppiJson, retractionRis } from '../../testing/files.ts';
import { UnreadableFileError } from '../read.ts';
import { readRis } from '../ris/readRis.ts';
import {
  axesOffered,
  guessAxes,
  openEppiJson,
  readEppiJson,
  type EppiFile,
} from './readEppiJson.ts';

const real = await retractionEppiJson();

function code(AttributeId: number, AttributeName: string, ...below: object[]): object {
  const one = { AttributeId, AttributeName, AttributeType: 'Selectable (show checkbox)' };
  return below.length === 0 ? one : { ...one, Attributes: { AttributesList: below } };
}

function reference(Title: string, codes: number[], more: object = {}): object {
  return {
    ItemId: Title.length,
    Title,
    Authors: 'Stabler Lorna ; Evans Rhiannon ; ',
    TypeName: 'Journal, Article',
    ItemStatus: 'I',
    Codes: codes.map((AttributeId) => ({ AttributeId, ArmId: 0 })),
    ...more,
  };
}

const SETS = [
  {
    SetName: 'Our map',
    SetId: 3,
    Attributes: {
      AttributesList: [
        code(
          100,
          'Topic (rows)',
          code(110, 'Families\t\t ', code(111, 'Conferences'), code(112, 'Visits')),
          code(120, 'Housing'),
        ),
        code(200, 'Outcomes (columns)', code(201, 'Care entry'), code(202, 'School')),
        code(300, 'Study design', code(301, 'Randomised trial'), code(302, 'Qualitative')),
      ],
    },
  },
  { SetName: 'Empty set', SetId: 4 },
];

function open(references: unknown[], sets: unknown[] = SETS): EppiFile {
  return openEppiJson('review.json', JSON.stringify({ CodeSets: sets, References: references }));
}

test('a real export is opened, byte order mark and all, and its codes are offered for rows and columns', () => {
  const file = openEppiJson('eppi.json', real);
  expect(file.references).toHaveLength(14);
  const offered = axesOffered(file);
  expect(offered[0]).toMatchObject({
    id: 'set-168751',
    label: 'Comparison Sets',
    path: [],
    references: 14,
  });
  expect(offered.find(({ label }) => label === 'Language')).toEqual({
    id: '9564477',
    label: 'Language',
    path: ['Comparison Sets'],
    leaves: 6,
    references: 14,
  });
  expect(guessAxes(file)).toBeNull();
});

test('any two of its codes make a map', () => {
  const file = openEppiJson('eppi.json', real);
  const read = readEppiJson(file, { rows: '9095071', columns: '9564477' });
  expect(read.framework?.themes).toHaveLength(11);
  expect(read.framework?.outcomes.map(({ label }) => label)).toContain('English');
  // All fourteen are in English, and five of them on citation, one in two ways.
  const placed = read.studies.filter(({ places }) => places.length > 0);
  expect(placed.map(({ fields, places }) => [fields.title.slice(0, 20), places.length])).toEqual([
    ['Exploratory analysis', 1],
    ['Propagation of error', 2],
    ['Retracted articles–t', 1],
    ['Retracted publicatio', 1],
    ['Which research journ', 1],
  ]);
});

test('its references are the same as those its authors published as RIS', () => {
  const { studies } = readEppiJson(openEppiJson('eppi.json', real), null);
  const ris = readRis('a.ris', retractionRis);
  expect(studies).toHaveLength(ris.studies.length);
  for (const [index, study] of studies.entries()) {
    const { title, authors, year, url } = ris.studies[index]?.fields ?? {};
    expect(study.fields).toMatchObject({ title, authors, year, url });
  }
});

test('rows and columns are guessed by their names', () => {
  expect(guessAxes(open([reference('One', [111, 201])]))).toEqual({ rows: '100', columns: '200' });
  expect(guessAxes(open([reference('One', [])]))).toBeNull();
});

test('a study lies in every pair of its rows and columns, once, and groups place nothing', () => {
  const file = open([
    reference('Both', [111, 120, 201, 202, 301]),
    reference('Twice by arms', [112, 201, 201, 112]),
    reference('Group only', [110, 201]),
    reference('Row only', [120, 302]),
    reference('Nothing', []),
    reference('Two rows, one column', [111, 112, 202]),
  ]);
  const read = readEppiJson(file, { rows: '100', columns: '200' });
  expect(
    read.studies.map(({ places }) => places.map(({ theme, outcome }) => `${theme} ${outcome}`)),
  ).toEqual([
    ['111 201', '111 202', '120 201', '120 202'],
    ['112 201'],
    [],
    [],
    [],
    ['111 202', '112 202'],
  ]);
  expect(read.studies[0]?.places[0]?.labels).toEqual({
    theme: 'Families › Conferences',
    outcome: 'Care entry',
  });
  expect(read.studies.map(({ fields }) => fields.sourceKind)).toEqual([
    'rct',
    'unknown',
    'unknown',
    'qualitative',
    'unknown',
    'unknown',
  ]);
  expect(read.problems.map(({ line, text }) => `${line}: ${text}`)).toEqual([
    '1: Where a study has several rows and several columns, the file does not say which go together; it is placed in every pair, as EPPI-Mapper does (1 study).',
    '3: “Families” is coded at group level only, without a row or column below it (1 study): that places nothing.',
    '3: 2 studies name a theme but no outcome, or an outcome but no theme, this one first: that is no cell.',
  ]);
  expect(read.framework?.themes).toMatchObject([
    { id: '110', label: 'Families', children: [{ id: '111' }, { id: '112' }] },
    { id: '120', label: 'Housing', children: [] },
  ]);
});

test('without axes everything goes to the tray, and it is said', () => {
  const read = readEppiJson(open([reference('One', [111, 201])]), null);
  expect(read.framework).toBeNull();
  expect(read.studies[0]?.places).toEqual([]);
  expect(read.problems.map(({ text }) => text)).toEqual([
    'No codes were chosen for rows and columns, so that all studies go to “Not placed yet”.',
  ]);
});

test('what the review has deleted, excluded or copied is left out, and it is said', () => {
  const file = open([
    reference('Kept', []),
    reference('Deleted', [], { ItemStatus: 'D' }),
    reference('Excluded', [], { ItemStatus: 'E' }),
    reference('Excluded too', [], { ItemStatus: 'E' }),
    reference('Shadow', [], { ItemStatus: 'S' }),
    reference('Without a status', [], { ItemStatus: undefined }),
  ]);
  expect(file.references.map(({ record, fields }) => `${record} ${fields.title}`)).toEqual([
    '1 Kept',
    '6 Without a status',
  ]);
  expect(file.problems.map(({ text }) => text)).toEqual([
    '1 reference that the review has deleted was left out.',
    '2 references that the review has excluded were left out.',
    '1 reference that the review has kept as a copy of another was left out.',
  ]);
});

test('types, keywords and missing fields are read as EPPI-Reviewer writes them', () => {
  const file = open([
    reference(' A book\t', [], {
      TypeName: 'Book, Whole',
      Keywords: 'care\r\nfamilies\r\n',
      Year: 2021,
      DOI: 'https://doi.org/10.1093/BJSW/bcab213',
      Institution: 'Cardiff University',
      StandardNumber: '0045-3102',
      Comments: 'a\rb',
      CreatedBy: 'Staff Name',
    }),
    reference('A thesis', [], { TypeName: 'Dissertation', Institution: 'Cardiff University' }),
    reference('A poster', [], { TypeName: 'Poster' }),
    reference('', []),
    { Title: 'Only a title', Codes: null },
  ]);
  expect(file.references.map(({ fields }) => fields)).toMatchObject([
    {
      type: 'BOOK',
      title: 'A book',
      authors: ['Stabler Lorna', 'Evans Rhiannon'],
      keywords: ['care', 'families'],
      year: '2021',
      doi: '10.1093/bjsw/bcab213',
      publisher: '',
      issn: '0045-3102',
      internalNotes: '',
    },
    { type: 'THES', publisher: 'Cardiff University' },
    { type: 'JOUR', title: 'A poster' },
    { type: 'JOUR', title: 'Only a title', authors: [] },
  ]);
  expect(file.problems.map(({ level, text }) => `${level}: ${text}`)).toEqual([
    'note: Comments of the review team are not taken over (1 reference).',
    'note: “Poster” was not understood as a type; it is left open.',
    'error: This study has no title and was left out.',
  ]);
});

test('axes that make no map are refused with what to do', () => {
  const file = open([reference('One', [111, 201])]);
  const refused =
    (rows: string, columns: string): (() => unknown) =>
    () =>
      readEppiJson(file, { rows, columns });
  expect(refused('100', '100')).toThrow('are the same, or one lies in the other');
  expect(refused('set-3', '200')).toThrow('are the same, or one lies in the other');
  expect(refused('120', '200')).toThrow('has no codes below it');
  expect(refused('999', '200')).toThrow('does not have the codes');
  expect(refused('999', '200')).toThrow(UnreadableFileError);
});

test('half a file, a damaged one and one of another kind are refused, and nothing of them is read', () => {
  for (const at of [real.length >> 1, real.length - 2, 20]) {
    expect(() => openEppiJson('half.json', real.slice(0, at))).toThrow(
      new UnreadableFileError(
        '“half.json” stops in the middle: it was probably not downloaded to the end. Nothing was added. Export or download it again.',
      ),
    );
  }
  expect(() => openEppiJson('a.json', real.replace('"References":', '"References"'))).toThrow(
    'is damaged: it is not valid JSON',
  );
  expect(() => openEppiJson('a.json', '{"CodeSets":[]}')).toThrow('has no list of references');
  const many = Array.from({ length: 20_000 }, () => ({ Title: 'A' }));
  expect(() => open(many)).toThrow('holds 20,000 studies');
});

test('codes nested without end do not bring the reader down', () => {
  const depth = 20_000;
  const nested = `${'{"AttributeId":1,"AttributeName":"A","Attributes":{"AttributesList":['.repeat(depth)}${']}}'.repeat(depth)}`;
  const file = openEppiJson(
    'deep.json',
    `{"CodeSets":[{"SetId":1,"SetName":"S","Attributes":{"AttributesList":[${nested}]}}],"References":[]}`,
  );
  expect(axesOffered(file).length).toBeLessThan(20);
});
