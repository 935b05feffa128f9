import { expect, test } from 'vitest';
import { STUDIES_MAX } from '../../limits.ts';
import type { EvidenceMap } from '../../model/map.ts';
import { studiesRis } from '../../testing/files.ts';
import { FRAMES } from '../../testing/boards.ts';
import { mapOf } from '../../testing/read.ts';
import { cell, placement, study } from '../../testing/records.ts';
import type { ReadFile, ReadPlace, StudyFields } from '../read.ts';
import { readRis } from '../ris/readRis.ts';
import { NO_FIELDS } from '../study/fields.ts';
import { planImport, type PlanOptions } from './planImport.ts';
import { recordsOfImport } from './records.ts';

function file(...studies: [Partial<StudyFields>, ...Partial<ReadPlace>[]][]): ReadFile {
  return {
    format: 'ris',
    name: 'new.ris',
    framework: null,
    studies: studies.map(([fields, ...places], index) => ({
      file: 'new.ris',
      unit: 'line',
      line: 10 * (index + 1),
      fields: { ...NO_FIELDS, title: `Study ${index}`, ...fields },
      key: null,
      places: places.map((place) => ({
        theme: 'visits',
        outcome: 'entry',
        labels: null,
        direction: null,
        ...place,
      })),
    })),
    problems: [],
  };
}

function plan(read: ReadFile, board: EvidenceMap, options: PlanOptions = {}) {
  const { studies, totals, refused } = planImport(read, board, options);
  return {
    totals,
    refused,
    targets: studies.map(({ target }) =>
      target.kind === 'board' ? target.study.id : target.kind === 'file' ? target.index : 'new',
    ),
    texts: studies.map(({ text }) => text),
  };
}

/** Rows: families (empower, visits), housing. Columns: care (entry, return), school. */
const EMPTY = mapOf(FRAMES);

test('each study says what will become of it: cells found by id or name, and the tray with its reason', () => {
  const { totals, texts } = plan(
    file(
      [{}, {}, { theme: 'Families › Empowerment', outcome: 'GOING HOME', direction: 'positive' }],
      [{}],
      [{}, { theme: 'Cooking' }, { outcome: 'care' }, { theme: 'Cooking', outcome: 'school' }],
      [{}, { theme: 'row-7', labels: { theme: 'Housing', outcome: '' }, outcome: 'School' }],
    ),
    EMPTY,
  );
  expect(texts).toEqual([
    'Will be added, in 2 cells.',
    'Will be added to “Not placed yet”: the file names no cell for it.',
    'Will be added to “Not placed yet”: none of the cells it names was found. “Cooking” is not a theme of this map. “care” is a group; name one of the outcomes in it.',
    'Will be added, in 1 cell.',
  ]);
  expect(totals).toEqual({ added: 4, duplicates: 0, placements: 3, tray: 2 });
});

test('a study that is on the board keeps its data there and gains only new cells', () => {
  const board = mapOf([
    ...FRAMES,
    study('a', { title: 'As it is called here', doi: '10.1000/1' }),
    placement('a', cell('visits', 'entry'), { direction: 'mixed' }),
  ]);
  const read = file([
    { title: 'Another title', doi: '10.1000/1' },
    { direction: 'positive' },
    { theme: 'housing' },
  ]);
  const planned = planImport(read, board);
  expect(planned.studies[0]?.text).toBe(
    'Already on the board as “As it is called here” (same DOI); that one stays as it is, and is placed in 1 more cell.',
  );
  expect(recordsOfImport(planned, () => 'k1')).toEqual([
    {
      id: 'placement:a.housing.entry',
      typeName: 'placement',
      study: 'study:a',
      theme: 'heading:housing',
      outcome: 'heading:entry',
      direction: null,
      meta: {},
    },
  ]);
});

test.each<[string, Partial<StudyFields>, Partial<StudyFields>, boolean]>([
  ['the same DOI', { title: 'A', doi: '10.1/a' }, { title: 'B', doi: '10.1/a' }, true],
  [
    'title and year, apart from a soft hyphen',
    { title: 'Staff Wellbeing: a review.', year: '2020' },
    { title: 'Staff well\u00adbeing — A review', year: '2020' },
    true,
  ],
  [
    'title and year, apart from case, accents and signs',
    { title: 'Élan & “care”: a review', year: '2020' },
    { title: 'Elan, Care: A Review.', year: '2020' },
    true,
  ],
  [
    'title and year, one with a DOI',
    { title: 'A', year: '2020', doi: '10.1/a' },
    { title: 'A', year: '2020' },
    true,
  ],
  [
    'title and year, two DOIs',
    { title: 'A', year: '2020', doi: '10.1/a' },
    { title: 'A', year: '2020', doi: '10.1/b' },
    false,
  ],
  ['title, two years', { title: 'A', year: '2020' }, { title: 'A', year: '2021' }, false],
  ['title, one without a year', { title: 'A', year: '2020' }, { title: 'A' }, false],
  ['title, neither with a year', { title: 'A' }, { title: 'A' }, false],
  [
    'titles without a letter',
    { title: '???', year: '2020' },
    { title: '!!!', year: '2020' },
    false,
  ],
])('%s: %j and %j', (_, one, other, areSame) => {
  const board = mapOf([...FRAMES, study('a', one)]);
  expect(plan(file([other]), board).targets).toEqual([areSame ? 'study:a' : 'new']);
  expect(plan(file([one], [other]), EMPTY).targets).toEqual(['new', areSame ? 0 : 'new']);
});

test('two publications of one title are two studies, and that is said', () => {
  const read = readRis('studies.ris', studiesRis);
  const { targets, texts, totals } = plan(read, EMPTY);
  expect(new Set(targets)).toEqual(new Set(['new']));
  expect(totals).toEqual({ added: 48, duplicates: 0, placements: 0, tray: 48 });
  const keys = read.studies.map(({ key }) => key);
  expect(texts[keys.indexOf('WWR028')]).toBe(
    'Will be added to “Not placed yet”: the file names no cell for it. Another study has the same title, but another year or DOI: taken as two publications.',
  );
  expect(texts[keys.indexOf('WWR027')]).toBe(
    'Will be added to “Not placed yet”: the file names no cell for it.',
  );
});

test('a file that is read a second time adds nothing, not even the studies without a year', () => {
  const read = readRis('studies.ris', studiesRis);
  let keys = 0;
  const records = recordsOfImport(planImport(read, EMPTY), () => `k${(keys += 1)}`);
  expect(records).toHaveLength(48);
  expect(records[10]).toMatchObject({
    id: 'study:k11',
    typeName: 'study',
    source: 'studies.ris',
    year: '2017',
  });
  const board = mapOf([...FRAMES, ...records]);
  expect(plan(read, board).totals).toEqual({ added: 0, duplicates: 48, placements: 0, tray: 0 });
  // Read together with another file, first or later, they are still the same.
  const together = { ...read, name: 'studies.ris, more.ris' };
  expect(plan(together, board).totals.added).toBe(0);
  const kept = recordsOfImport(planImport(together, EMPTY), () => `k${(keys += 1)}`);
  expect(plan(read, mapOf([...FRAMES, ...kept])).totals.added).toBe(0);
  // Under another name nobody can tell, for one without a year and a DOI.
  const renamed = readRis('other.ris', studiesRis);
  expect(plan(renamed, board).totals).toMatchObject({ added: 1, duplicates: 47 });
});

test('what is in a file twice is one study in the cells of both, unless it is to be kept apart', () => {
  const read = file(
    [{ doi: '10.1/a' }],
    [{ doi: '10.1/a', title: 'Once more' }, {}, { theme: 'housing' }],
    [{ doi: '10.1/a', title: 'And again' }, { theme: 'housing' }],
  );
  expect(plan(read, EMPTY)).toMatchObject({
    totals: { added: 1, duplicates: 2, placements: 2, tray: 0 },
    targets: ['new', 0, 0],
    texts: [
      '',
      'The same as line 10 of new.ris (same DOI); that one is kept, and is placed in 2 more cells.',
      'The same as line 10 of new.ris (same DOI); that one is kept, and nothing new is placed.',
    ],
  });
  expect(plan(read, EMPTY, { copies: 'apart' })).toMatchObject({
    totals: { added: 3, duplicates: 0, placements: 3, tray: 1 },
    targets: ['new', 'new', 'new'],
    texts: [
      'Will be added to “Not placed yet”: the file names no cell for it.',
      'Will be added, in 2 cells. Perhaps the same as line 10 of new.ris (same DOI); both are kept, as the file has them.',
      'Will be added, in 1 cell. Perhaps the same as line 10 of new.ris (same DOI); both are kept, as the file has them.',
    ],
  });
  const records = recordsOfImport(planImport(read, EMPTY), () => 'k');
  expect(records.map(({ id }) => id)).toEqual([
    'study:k',
    'placement:k.visits.entry',
    'placement:k.housing.entry',
  ]);
});

test('a copy of a study that is on the board goes there too', () => {
  const board = mapOf([...FRAMES, study('a', { doi: '10.1/a' })]);
  const read = file([{ doi: '10.1/a' }, {}], [{ doi: '10.1/a' }, {}, { theme: 'housing' }]);
  const planned = planImport(read, board);
  expect(planned.totals).toEqual({ added: 0, duplicates: 2, placements: 2, tray: 0 });
  const records = recordsOfImport(planned, () => 'k');
  expect(records.map(({ id }) => id)).toEqual([
    'placement:a.visits.entry',
    'placement:a.housing.entry',
  ]);
});

test('two studies that a map keeps apart are each found again on the board', () => {
  const board = mapOf([
    ...FRAMES,
    study('a', { title: 'A', doi: '10.1/a' }),
    study('b', { title: 'B', doi: '10.1/a' }),
    placement('a', cell('visits', 'entry')),
    placement('b', cell('housing', 'entry')),
  ]);
  const read = file(
    [{ title: 'B', doi: '10.1/a' }, { theme: 'housing' }],
    [{ title: 'A', doi: '10.1/a' }, {}],
  );
  const planned = plan(read, board, { copies: 'apart' });
  expect(planned.totals).toEqual({ added: 0, duplicates: 2, placements: 0, tray: 0 });
  expect(planned.targets).toEqual(['study:b', 'study:a']);
  const again = file([{ doi: '10.1/a' }], [{ doi: '10.1/a' }]);
  expect(new Set(plan(again, board, { copies: 'apart' }).targets)).toEqual(
    new Set(['study:a', 'study:b']),
  );
});

test('more studies than the board has room for are refused whole', () => {
  const full = mapOf([
    ...FRAMES,
    ...Array.from({ length: STUDIES_MAX - 1 }, (_, i) => study(`s${i}`, { title: `Old ${i}` })),
  ]);
  const planned = planImport(file([{}], [{ title: 'Two' }]), full);
  expect(planned.refused).toBe(
    'These are 2 new studies, but this board has room for 1 more. Nothing was added. Choose a smaller file.',
  );
  expect(recordsOfImport(planned, () => 'k')).toEqual([]);
  expect(planImport(file([{}]), full).refused).toBeNull();
});
