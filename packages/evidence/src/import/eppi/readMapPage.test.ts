import { expect, test } from 'vitest';
import { headingRecords } from '../../framework/headingRecords.ts';
import type { FrameworkNode } from '../../model/framework.ts';
import { homelessnessPage } from '../../testing/files.ts';
import { framework as asPublished, published } from '../../testing/homelessness.ts';
import { mapOf } from '../../testing/read.ts';
import { MAP, mapShape } from '../../testing/records.ts';
import { leavesOf } from '../framework.ts';
import { planImport } from '../plan/planImport.ts';
import { recordsOfImport } from '../plan/records.ts';
import { UnreadableFileError, type ReadFile } from '../read.ts';
import { readMapPage } from './readMapPage.ts';

const page = await homelessnessPage();

function frameworkOf({ framework }: ReadFile) {
  if (framework === null) throw new Error('no framework was read');
  return framework;
}

function labels(nodes: readonly FrameworkNode[]): unknown[] {
  return nodes.map(({ id, label, children }) => [id, label, ...labels(children)]);
}

test('the headings of a real map come back as two trees, with definitions and ids', () => {
  const { themes, outcomes } = frameworkOf(readMapPage('index.html', page));
  expect(labels(themes)).toEqual(labels(asPublished.themes));
  expect(labels(outcomes)).toEqual(labels(asPublished.outcomes));
  expect([themes.length, leavesOf(themes).length]).toEqual([9, 43]);
  expect([outcomes.length, leavesOf(outcomes).length]).toEqual([7, 24]);
  expect(leavesOf(themes)[1]).toEqual({
    id: '6955163',
    label: 'End of life care',
    definition: 'End of life care for people experiencing or at risk of homelessness.',
    children: [],
  });
});

test('its 800 studies lie in the cells in which the map shows them', () => {
  const { framework, studies } = readMapPage('index.html', page);
  expect(studies).toHaveLength(800);
  expect(studies.filter(({ places }) => places.length > 0)).toHaveLength(799);
  expect(studies.flatMap(({ places }) => places)).toHaveLength(5_468);
  const counts = leavesOf(framework?.themes ?? []).map((theme) =>
    leavesOf(framework?.outcomes ?? []).map(
      (outcome) =>
        studies.filter(({ places }) =>
          places.some((place) => place.theme === theme.id && place.outcome === outcome.id),
        ).length,
    ),
  );
  expect(counts).toEqual(published.counts);
  expect(counts.flat().filter((n) => n === 0)).toHaveLength(467);
});

test('on a board they make the same map, with the synthesis gaps that were counted by hand', () => {
  const read = readMapPage('index.html', page);
  let keys = 0;
  const newKey = (): string => `k${(keys += 1)}`;
  const headings = headingRecords(frameworkOf(read), MAP, newKey);
  const plan = planImport(read, mapOf([mapShape(), ...headings]));
  expect(plan.totals).toEqual({ added: 800, duplicates: 0, placements: 5_468, tray: 1 });
  const records = recordsOfImport(plan, newKey);
  for (const [threshold, gaps] of [
    [3, 98],
    [5, 50],
    [10, 12],
  ] as const) {
    const shape = mapShape(MAP, { synthesisThreshold: threshold });
    const map = mapOf([shape, ...headings, ...records]);
    const found = [...map.cells.values()].filter(({ suggestions }) =>
      suggestions.some(({ kind }) => kind === 'synthesis'),
    );
    expect(found).toHaveLength(gaps);
  }
});

test('what is twice in it is kept apart as published, and nothing is doubled when it is read again', () => {
  const read = readMapPage('index.html', page);
  let keys = 0;
  const newKey = (): string => `k${(keys += 1)}`;
  const headings = headingRecords(frameworkOf(read), MAP, newKey);
  const empty = mapOf([mapShape(), ...headings]);
  const plan = planImport(read, empty);
  const twice = plan.studies.filter(({ text }) => text.includes('both are kept'));
  // Three are there twice, and two have the DOI of another.
  expect(twice).toHaveLength(5);
  expect(planImport(read, empty, { copies: 'one' }).totals).toMatchObject({
    added: 795,
    duplicates: 5,
  });

  const records = recordsOfImport(plan, newKey);
  const again = planImport(read, mapOf([mapShape(), ...headings, ...records]));
  expect(again.totals).toEqual({ added: 0, duplicates: 800, placements: 0, tray: 0 });
  expect(recordsOfImport(again, newKey)).toEqual([]);
});

test('kinds, status and confidence come from the segments, the designs and the status filter', () => {
  const { studies } = readMapPage('index.html', page);
  const count = (field: 'sourceKind' | 'status' | 'confidence', value: string): number =>
    studies.filter(({ fields }) => fields[field] === value).length;
  // As many as carry the codes: 209 and 17 medium/high, 425 and 82 low, one of them both, 68 ongoing.
  expect(['moderate', 'low', 'unrated'].map((value) => count('confidence', value))).toEqual([
    225, 507, 68,
  ]);
  expect(['completed', 'ongoing'].map((value) => count('status', value))).toEqual([732, 68]);
  expect(
    ['systematic_review', 'rct', 'before_after', 'quasi_experiment', 'unknown'].map((value) =>
      count('sourceKind', value),
    ),
  ).toEqual([112, 369, 171, 148, 0]);
});

test('a reference is read as a study', () => {
  const [first] = readMapPage('index.html', page).studies;
  expect(first).toMatchObject({
    file: 'index.html',
    unit: 'record',
    line: 1,
    key: '33965900',
    fields: {
      type: 'JOUR',
      title: 'The Effects of Housing Assistance on Labor Supply: Evidence from a Voucher Lottery',
      authors: ['Jacob B A', 'Ludwig J'],
      year: '2012',
      container: 'American Economic Review',
      volume: '102',
      issue: '1',
      pages: '272-304',
      doi: '10.1257/aer.102.1.272',
    },
    places: [
      { theme: '6955141', outcome: '5437040' },
      { theme: '6955141', outcome: '5437060' },
    ],
  });
});

test('what could not be used is said: links on a disk, broken DOIs, codes on groups', () => {
  const { problems } = readMapPage('index.html', page);
  const texts = problems.map(({ line, text }) => `${line}: ${text}`);
  expect(texts).toContain(
    '437: “file:///C:/Users/binit/Downloads/RDD%20paper%20V6%20(3).pdf” is not a web link and was left out.',
  );
  expect(texts).toContain('607: “1018711001348” is not a DOI and was left out.');
  expect(texts).toContain(
    '80: “Financing” is coded at group level only, without a row or column below it (3 studies): that places nothing.',
  );
  expect(problems.every(({ level }) => level !== 'error')).toBe(true);
});

/** A page with one row and two columns, and one reference. */
function smallPage(reference: object, headers: object = {}): string {
  const cell = (id: number, title: string, span = 1, more: object = {}): object => ({
    span,
    isColumn: true,
    id,
    title,
    description: '',
    setDescription: '',
    ...more,
  });
  const csvData = {
    rows: [
      [cell(1, 'Outcome', 2)],
      [cell(11, 'Safety\t\t'), cell(12, ' Care entry')],
      [cell(2, 'Intervention', 1), cell(21, '<b>Visits</b>')],
    ],
    totalColBreadth: 2,
    totalColDepth: 2,
    totalRowBreadth: 1,
    totalRowDepth: 1,
    ...headers,
  };
  return [
    '<!DOCTYPE html><html><body><script>',
    `const csvData = ${JSON.stringify(csvData)};`,
    'const segmentAttributes = [];',
    `const referenceData = ${JSON.stringify([reference])};`,
    '</script></body></html>',
  ].join('\n');
}

const REFERENCE = {
  ItemId: 5,
  Title: 'const csvData = {"rows":[]}; <script>alert(1)</script>',
  Authors: '<img src=x onerror=alert(1)>; Au K-M ; ',
  Year: '2020',
  ItemStatus: 'I',
  CreatedBy: 'A member of staff',
  EditedBy: 'Another one',
  Comments: 'Do we want\rthis one?',
  TypeName: 'Report',
  Codes: [{ AttributeId: 12 }, { AttributeId: 21 }, { AttributeId: 12, ArmId: 7 }],
};

test('script in names stays text, and neither staff nor their comments are taken over', () => {
  const read = readMapPage('map.html', smallPage(REFERENCE));
  expect(read.framework?.themes).toEqual([
    { id: '21', label: '<b>Visits</b>', definition: '', children: [] },
  ]);
  expect(read.framework?.outcomes.map(({ label }) => label)).toEqual(['Safety', 'Care entry']);
  expect(read.studies[0]?.fields).toMatchObject({
    title: 'const csvData = {"rows":[]}; <script>alert(1)</script>',
    authors: ['<img src=x onerror=alert(1)>', 'Au K-M'],
    internalNotes: '',
    abstract: '',
  });
  expect(read.studies[0]?.places).toHaveLength(1);
  const everything = JSON.stringify(read);
  for (const text of ['member of staff', 'Another one', 'Do we want']) {
    expect(everything).not.toContain(text);
  }
  expect(read.problems.map(({ text }) => text)).toEqual([
    'Comments of the review team are not taken over (1 reference).',
  ]);
});

test("newer pages' headings say what they lie in, whatever their spans", () => {
  const cell = (id: number, title: string, parentId: number | null): object => ({
    span: 1,
    id,
    title,
    description: '',
    setDescription: '',
    parentId,
  });
  const rows = [
    [cell(1, 'Outcome', null)],
    [cell(10, 'Group A', 1), cell(20, 'Group B', 1)],
    [cell(11, 'A1', 10), cell(12, 'A2', 10), cell(21, 'B1', 20)],
    [cell(2, 'Intervention', null), cell(30, 'Visits', 2)],
  ];
  const { outcomes } = frameworkOf(
    readMapPage('a.html', smallPage(REFERENCE, { rows, totalColDepth: 3 })),
  );
  expect(labels(outcomes)).toEqual([
    ['10', 'Group A', ['11', 'A1'], ['12', 'A2']],
    ['20', 'Group B', ['21', 'B1']],
  ]);
});

test('a page that is no map, or only the beginning of one, is refused', () => {
  const refused = (html: string): string => {
    try {
      readMapPage('page.html', html);
    } catch (error) {
      if (error instanceof UnreadableFileError) return error.message;
      throw error;
    }
    return 'read';
  };
  expect(refused('<html><p>Hello</p></html>')).toMatch(/is not a map made with EPPI-Mapper/);
  expect(refused('<script>const csvData = {"rows":"none"};</script>')).toMatch(/is not a map/);
  expect(refused('<script>\nconst csvData = function () {};\n</script>')).toMatch(/damaged/);
  expect(refused(page.slice(0, page.length / 2))).toBe(
    '“page.html” stops in the middle of its map data: it was probably not saved to the end. Nothing was added. Save the page again.',
  );
});
