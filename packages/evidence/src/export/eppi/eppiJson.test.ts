import { expect, test } from 'vitest';
import {
  axesOffered,
  guessAxes,
  openEppiJson,
  readEppiJson,
} from '../../import/eppi/readEppiJson.ts';
import { cell, heading, mapShape, MAP, placement, study } from '../../testing/records.ts';
import { mapOf, optionsWith, sampleMap } from '../testing/sample.ts';
import type { EppiAttribute } from './codes.ts';
import { type EppiFile, eppiFile, eppiJson } from './eppiJson.ts';

const file = () => eppiFile(sampleMap(), optionsWith());

function codesOf({ CodeSets }: EppiFile): EppiAttribute[] {
  const walk = (all: readonly EppiAttribute[]): EppiAttribute[] =>
    all.flatMap((one) => [one, ...walk(one.Attributes?.AttributesList ?? [])]);
  return CodeSets.flatMap(({ Attributes }) => walk(Attributes.AttributesList));
}

function coded(of: EppiFile, title: string): string[] {
  const names = new Map(codesOf(of).map((code) => [code.AttributeId, code.AttributeName]));
  const reference = of.References.find(({ Title }) => Title === title);
  return (reference?.Codes ?? []).map(({ AttributeId }) => names.get(AttributeId) ?? '?');
}

test('rows, columns, segments and filters are parent codes, and what lies in them their children', () => {
  const tree = (all: readonly EppiAttribute[]): unknown[] =>
    all.map(({ AttributeName, Attributes }) =>
      Attributes ? [AttributeName, ...tree(Attributes.AttributesList)] : AttributeName,
    );
  const all = tree(file().CodeSets[0]?.Attributes.AttributesList ?? []);
  expect(all.slice(0, 3)).toEqual([
    ['Theme (rows)', ['Families', 'Family group conferences', 'Intensive support'], 'Supervision'],
    ['Outcome (columns)', ['Children', 'Safety', 'Care entry'], 'Cost'],
    [
      'Strength of evidence (segments)',
      'Strong evidence',
      'Some evidence',
      'Weak evidence',
      'No research found',
      'Strength not said',
    ],
  ]);
  expect(all.slice(3).map((filter) => (filter as unknown[])[0])).toEqual([
    'Confidence (segments)',
    'Kind of study (filter)',
    'Study status (filter)',
    'Cited in notes by (filter)',
  ]);
});

test('a study is coded with its headings, the groups they lie in, and what it is', () => {
  expect(coded(file(), 'Family group conferencing: a review')).toEqual([
    'Families',
    'Family group conferences',
    'Intensive support',
    'Children',
    'Safety',
    'Care entry',
    'Some evidence',
    'Low confidence',
    'Systematic review',
    'Completed',
    'facilitator',
  ]);
  expect(coded(file(), 'Placed nowhere yet')).toEqual([
    'Strength not said',
    'Confidence not rated',
    'Kind of study not said',
    'Completed',
  ]);
});

test('ids are whole numbers, each there once; a code is once on a record; parents of axes are on none', () => {
  const ids = codesOf(file()).flatMap((code) => [code.AttributeId]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => Number.isInteger(id) && id > 0)).toBe(true);
  const parents = new Set(
    (file().CodeSets[0]?.Attributes.AttributesList ?? []).map((code) => code.AttributeId),
  );
  for (const { Codes } of file().References) {
    const own = Codes.map(({ AttributeId }) => AttributeId);
    expect(new Set(own).size).toBe(own.length);
    expect(own.some((id) => parents.has(id))).toBe(false);
  }
  const items = file().References.map(({ ItemId }) => ItemId);
  expect(items).toEqual([1, 2, 3, 4]);
});

test('a reference has every text, none of them null, and dates as dd/MM/yyyy', () => {
  const reference = file().References.find(({ OldItemId }) => OldItemId === 's1');
  expect({ ...reference, Codes: [] }).toEqual({
    ItemId: 2,
    Title: 'Family group conferencing: a review',
    ParentTitle: 'British Journal of Social Work',
    ShortTitle: 'Stabler (2021)',
    DateCreated: '23/11/2026',
    CreatedBy: '',
    DateEdited: '23/11/2026',
    EditedBy: '',
    Year: '2021',
    Month: '',
    StandardNumber: '0045-3102',
    City: '',
    Country: '',
    Publisher: '',
    Institution: '',
    Volume: '51',
    Pages: '272-304',
    Edition: '',
    Issue: '3',
    Availability: '',
    URL: '',
    OldItemId: 's1',
    Abstract: 'Background: conferences.\nResults: mixed.',
    Comments: '',
    TypeName: 'Journal, Article',
    Authors: 'Stabler Lorna ; Evans Rhiannon ; ',
    ParentAuthors: '',
    DOI: 'https://doi.org/10.1093/bjsw/bcab213',
    Keywords: 'family\r\nreview',
    ItemStatus: 'I',
    ItemStatusTooltip: 'Included in review',
    QuickCitation: '',
    Codes: [],
    Outcomes: [],
  });
  expect(eppiJson(sampleMap(), optionsWith())).not.toMatch(/: null|undefined/);
});

test('no author holds what its parser takes for the start of another', () => {
  const authors = [
    'Department for Education and Skills',
    'Smith & Sons',
    'A/B Trust',
    'Brand, Sarah L.',
    'One; Two',
    'AND Charity',
  ];
  const map = mapOf([mapShape(MAP), study('s', { authors })]);
  expect(eppiFile(map, optionsWith()).References[0]?.Authors).toBe(
    'Department for Education + Skills ; Smith + Sons ; A-B Trust ; Brand Sarah L. ; One Two ; + Charity ; ',
  );
});

test('what is read from the file is what was written: framework, and each study in its cells', () => {
  const opened = openEppiJson('map.json', eppiJson(sampleMap(), optionsWith()));
  const axes = guessAxes(opened);
  const labels = new Map(axesOffered(opened).map(({ id, label }) => [id, label]));
  expect([labels.get(axes?.rows ?? ''), labels.get(axes?.columns ?? '')]).toEqual([
    'Theme (rows)',
    'Outcome (columns)',
  ]);
  const read = readEppiJson(opened, axes);
  const review = read.studies.find(({ fields }) => fields.type === 'JOUR');
  expect(review?.fields).toMatchObject({
    title: 'Family group conferencing: a review',
    doi: '10.1093/bjsw/bcab213',
    sourceKind: 'systematic_review',
    confidence: 'low',
    status: 'completed',
  });
  // Two themes and two outcomes make four cells of what were two.
  expect(review?.places).toHaveLength(4);
  expect(read.studies.find(({ fields }) => fields.type === 'THES')).toMatchObject({
    fields: { status: 'ongoing' },
    places: [{ labels: { theme: 'Supervision', outcome: 'Cost' } }],
  });
});

test('a heading that is longer than a code may be called is cut, and whole in its description', () => {
  const label = 'x'.repeat(300);
  const map = mapOf([
    mapShape(MAP),
    heading('theme', 't', { label, definition: 'What it means' }),
    heading('outcome', 'o'),
    study('s'),
    placement('s', cell('t', 'o')),
  ]);
  const code = codesOf(eppiFile(map, optionsWith()))[1];
  expect(code?.AttributeName).toBe(`${'x'.repeat(254)}…`);
  expect(code?.AttributeDescription).toBe(`${label}\nWhat it means`);
});
