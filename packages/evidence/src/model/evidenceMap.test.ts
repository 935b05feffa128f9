import { expect, test } from 'vitest';
import { FRAMES, HEADINGS, OTHER_MAP, PAGE } from '../testing/boards.ts';
import { framework, published, publishedBoard } from '../testing/homelessness.ts';
import { cellIn, mapOf } from '../testing/read.ts';
import {
  cell,
  cellRecord,
  MAP,
  mapShape,
  note,
  placement,
  rating,
  study,
} from '../testing/records.ts';
import { evidenceMap, mapIds } from './evidenceMap.ts';
import type { EvidenceMap } from './map.ts';

const HERE = cell('empower', 'entry');
const ids = (things: Iterable<{ id: string }>) => [...things].map(({ id }) => id.split(':')[1]);
const placed = (map: EvidenceMap, theme: string, outcome: string) =>
  ids(cellIn(map, theme, outcome).studies.map((one) => one.study));
const noted = (map: EvidenceMap, theme: string, outcome: string) =>
  ids(cellIn(map, theme, outcome).notes);

test('a map that is not on the board is none; those that are, are named', () => {
  expect(evidenceMap(FRAMES, 'shape:gone')).toBeUndefined();
  expect(mapIds(FRAMES)).toEqual([MAP, OTHER_MAP]);
});

test('maps come in the order of the pages they lie on, and on a page from back to front', () => {
  const lying = (id: string, parentId: string, index: string) =>
    Object.assign(mapShape(`shape:${id}`), { parentId, index });
  const frame = { id: 'shape:frame', typeName: 'shape', parentId: 'page:one', index: 'a2' };
  const inEachOther = [
    { id: 'shape:x', typeName: 'shape', parentId: 'shape:y', index: 'a1' },
    { id: 'shape:y', typeName: 'shape', parentId: 'shape:x', index: 'a1' },
  ];
  const board = [
    lying('a', 'page:two', 'a1'),
    lying('b', 'page:one', 'a3'),
    lying('c', 'page:one', 'a1'),
    lying('d', 'shape:frame', 'a9'),
    frame,
    { id: 'page:two', typeName: 'page', index: 'a2' },
    { id: 'page:one', typeName: 'page', index: 'a1' },
  ];
  expect(ids(mapIds(board).map((id) => ({ id })))).toEqual(['c', 'd', 'b', 'a']);
  expect(mapIds([...inEachOther, lying('lost', 'shape:x', 'a1')])).toEqual(['shape:lost']);
});

test('what else lies on a board is passed over', () => {
  const others = [
    { id: 'page:page', typeName: 'page', name: 'Page 1' },
    { id: 'shape:plain', typeName: 'shape', type: 'note', parentId: MAP, props: {} },
    { id: 'document:document', typeName: 'document' },
    null,
  ];
  expect(mapOf([...others, ...FRAMES])).toEqual(mapOf(FRAMES));
});

test('there is a cell for each leaf theme and leaf outcome, row by row', () => {
  const map = mapOf(FRAMES);
  const rows = [...map.cells.values()].map(({ theme, outcome }) => `${theme} ${outcome}`);
  expect(rows.map((key) => key.replaceAll('heading:', ''))).toEqual([
    'empower entry',
    'empower return',
    'empower school',
    'visits entry',
    'visits return',
    'visits school',
    'housing entry',
    'housing return',
    'housing school',
  ]);
  expect([...map.cells.keys()]).toEqual(rows);
});

test('a map without columns has no cells, and all that is put on it is in the tray', () => {
  const rows = HEADINGS.filter(({ axis }) => axis === 'theme');
  const map = mapOf([mapShape(), ...rows, note('n', HERE), study('s'), placement('s', HERE)]);
  expect(map.cells.size).toBe(0);
  expect(ids(map.tray.notes)).toEqual(['n']);
  expect(ids(map.tray.studies)).toEqual(['s']);
});

test('a note is in the cell it names, wherever it lies', () => {
  const map = mapOf([...FRAMES, note('on', HERE), note('beside', HERE, { parentId: PAGE })]);
  expect(noted(map, 'empower', 'entry')).toEqual(['beside', 'on']);
  expect(map.tray.notes).toEqual([]);
  expect(ids(map.notes.values())).toEqual(['beside', 'on']);
});

test('a note whose cell is a group, gone, of two maps or the wrong way round is in the tray of the map it lies on', () => {
  const map = mapOf([
    ...FRAMES,
    note('none', null),
    note('group', cell('families', 'entry')),
    note('gone', cell('gone', 'gone')),
    note('two', cell('other-row', 'entry')),
    note('round', cell('entry', 'empower')),
  ]);
  expect(ids(map.tray.notes)).toEqual(['gone', 'group', 'none', 'round', 'two']);
  expect([...map.cells.values()].flatMap(({ notes }) => notes)).toEqual([]);
});

test('a note on the page is of the map whose heading it still names, and of none if it names none', () => {
  const board = [
    ...FRAMES,
    note('half', cell('gone', 'entry'), { parentId: PAGE }),
    note('two', cell('other-row', 'entry'), { parentId: PAGE }),
    note('nowhere', cell('gone', 'gone'), { parentId: PAGE }),
    note('free', null, { parentId: PAGE }),
  ];
  expect(ids(mapOf(board).notes.values())).toEqual(['half']);
  expect(ids(mapOf(board, OTHER_MAP).tray.notes)).toEqual(['two']);
});

test('a note that lies on one map and names a cell of another is in that cell, and in no tray', () => {
  const board = [...FRAMES, note('n', HERE, { parentId: OTHER_MAP })];
  expect(noted(mapOf(board), 'empower', 'entry')).toEqual(['n']);
  expect(mapOf(board, OTHER_MAP).notes.size).toBe(0);
  // Its row removed, it is in the tray of the map it was on.
  const without = board.filter(({ id }) => id !== HERE.theme);
  expect(ids(mapOf(without).tray.notes)).toEqual(['n']);
  expect(mapOf(without, OTHER_MAP).notes.size).toBe(0);
});

test('a note in a group of shapes on the map is on the map', () => {
  const group = (id: string, parentId: string) => ({
    id,
    typeName: 'shape',
    type: 'group',
    parentId,
  });
  const board = [
    ...FRAMES,
    group('shape:inner', 'shape:outer'),
    group('shape:outer', MAP),
    group('shape:ring', 'shape:knot'),
    group('shape:knot', 'shape:ring'),
    note('n', null, { parentId: 'shape:inner' }),
    note('lost', null, { parentId: 'shape:ring' }),
  ];
  expect(ids(mapOf(board).tray.notes)).toEqual(['n']);
});

test('notes are in the order of their indexes, studies of their titles without regard to capitals and accents', () => {
  const map = mapOf([
    ...FRAMES,
    note('c', HERE, { index: 'a0' }),
    note('b', HERE, { index: 'a0' }),
    note('a', HERE, { index: 'a1' }),
    ...['Zebra', 'école', 'Early', 'eden'].map((title) => study(title, { title })),
    study('x', { title: ' early' }),
    ...['Zebra', 'école', 'Early', 'eden', 'x'].map((key) => placement(key, HERE)),
  ]);
  expect(noted(map, 'empower', 'entry')).toEqual(['b', 'c', 'a']);
  expect(placed(map, 'empower', 'entry')).toEqual(['Early', 'x', 'école', 'eden', 'Zebra']);
  expect(ids(map.studies.values())).toEqual(['Early', 'x', 'école', 'eden', 'Zebra']);
});

test('a note says what its shape says, and only what was said', () => {
  const map = mapOf([
    ...FRAMES,
    study('s'),
    note('gap', HERE, {
      text: ' No UK trials ',
      meta: { by: 'ann', as: 'participant' },
      props: {
        kind: 'gap',
        gap: 'fit',
        reason: 'not_right',
        picos: { setting: 'UK' },
        studies: ['study:s', 'study:gone', 'study:s'],
      },
    }),
    note('once', HERE, {
      props: { kind: 'practice', gap: 'fit', reason: 'not_right', strength: 'weak' },
    }),
  ]);
  expect(map.notes.get('shape:gap')).toEqual({
    id: 'shape:gap',
    kind: 'gap',
    text: 'No UK trials',
    strength: undefined,
    gap: 'fit',
    reason: 'not_right',
    picos: { setting: 'UK' },
    studies: ['study:s'],
    index: 'a0',
    by: 'ann',
    as: 'participant',
    merged: [],
  });
  // What a note says as a gap does not count once it is something else.
  expect(map.notes.get('shape:once')).toMatchObject({
    kind: 'practice',
    gap: undefined,
    reason: undefined,
    strength: 'weak',
  });
});

test("a study is in every cell it is placed in, once; its own data come without a record's", () => {
  const map = mapOf([
    ...FRAMES,
    study('s', { meta: { by: 'ann' } }),
    placement('s', HERE, { id: 'placement:a' }),
    placement('s', HERE, { id: 'placement:b', direction: 'mixed' }),
    placement('s', HERE, { id: 'placement:c', direction: 'positive' }),
    placement('s', cell('housing', 'school')),
    placement('gone', cell('housing', 'school')),
  ]);
  const { meta: _meta, typeName: _typeName, ...data } = study('s');
  expect(cellIn(map, 'empower', 'entry').studies).toEqual([{ study: data, direction: 'mixed' }]);
  expect(cellIn(map, 'housing', 'school').studies).toEqual([{ study: data, direction: undefined }]);
  expect(map.tray.studies).toEqual([]);
});

test('a study is in the tray of every map until it is placed in a cell of any', () => {
  const loose = [study('group'), placement('group', cell('families', 'entry')), study('free')];
  const elsewhere = [study('else'), placement('else', cell('other-row', 'other-column'))];
  const two = [study('two'), placement('two', cell('empower', 'other-column'))];
  const board = [...FRAMES, ...loose, ...elsewhere, ...two];
  for (const id of [MAP, OTHER_MAP]) {
    expect(ids(mapOf(board, id).tray.studies)).toEqual(['free', 'group', 'two']);
    expect(ids(mapOf(board, id).studies.values())).toEqual(['else', 'free', 'group', 'two']);
  }
  // Once that map is gone, so is its cell.
  const without = board.filter(({ id }) => id !== OTHER_MAP);
  expect(ids(mapOf(without).tray.studies)).toEqual(['else', 'free', 'group', 'two']);
});

const none = { basis: 'searched', by: 'ann', as: 'participant', at: 1 } as const;
const agreed = { strength: 'weak', direction: null, note: '', by: 'fay', at: 1 } as const;
const stateOf = (...records: object[]) =>
  cellIn(mapOf([...FRAMES, ...records]), 'empower', 'entry').state;

test('what was agreed counts before ratings, these before "no research found", that before what lies there', () => {
  expect(stateOf()).toEqual({ kind: 'unknown' });
  expect(stateOf(note('n', HERE))).toEqual({ kind: 'discussed' });
  expect(stateOf(study('s'), placement('s', HERE))).toEqual({ kind: 'discussed' });
  expect(stateOf(note('n', HERE), cellRecord(HERE, { none }))).toEqual({ kind: 'none', none });
  const rated = rating('ann', HERE, 'some', { direction: 'mixed' });
  expect(stateOf(rated, cellRecord(HERE, { none }))).toEqual({
    kind: 'rated',
    strength: 'some',
    direction: 'mixed',
  });
  expect(stateOf(rated, cellRecord(HERE, { none, agreed }))).toEqual({
    kind: 'agreed',
    strength: 'weak',
    direction: undefined,
    agreed,
  });
  expect(stateOf(cellRecord(HERE))).toEqual({ kind: 'unknown' });
});

test('"no research found" stays visible where a rating counts for more', () => {
  const board = [...FRAMES, rating('bob', HERE, 'weak'), cellRecord(HERE, { none })];
  expect(cellIn(mapOf(board), 'empower', 'entry')).toMatchObject({
    state: { kind: 'rated', strength: 'weak' },
    none,
  });
});

test('of two records of one cell what was said last counts', () => {
  const early = cellRecord(HERE, { id: 'cell:b', agreed: { ...agreed, at: 5 }, none });
  const late = cellRecord(HERE, { id: 'cell:a', agreed: { ...agreed, at: 6, strength: 'some' } });
  for (const records of [
    [early, late],
    [late, early],
  ]) {
    expect(stateOf(...records)).toMatchObject({ kind: 'agreed', strength: 'some' });
  }
});

test('a rating of what is no cell counts nowhere', () => {
  const ratings = [
    rating('ann', cell('families', 'entry'), 'weak'),
    rating('ann', cell('entry', 'empower'), 'weak'),
    rating('ann', cell('other-row', 'entry'), 'weak'),
  ];
  expect(mapOf([...FRAMES, ...ratings])).toEqual(mapOf(FRAMES));
});

test('a note that has not changed is the same object from one reading to the next, dragged about or not', () => {
  const lying = { ...note('n', HERE), x: 0 };
  const read = (one: typeof lying) => mapOf([...FRAMES, one]).notes.get(lying.id);
  const before = read(lying);
  expect(read({ ...lying, x: 8 })).toBe(before);
  const changes = [{ index: 'a5' }, { meta: { by: 'bob' } }, { meta: { as: 'participant' } }];
  for (const change of changes) {
    read(lying);
    expect(read({ ...lying, ...change })).toEqual({ ...before, ...(change.meta ?? change) });
  }
  const copy = { ...lying, id: 'shape:copy' };
  expect(noted(mapOf([...FRAMES, lying, copy]), 'empower', 'entry')).toEqual(['copy', 'n']);
});

test('a study that has changed is read anew in every cell', () => {
  const where = placement('s', HERE);
  expect(placed(mapOf([...FRAMES, study('s'), where]), 'empower', 'entry')).toEqual(['s']);
  const renamed = mapOf([...FRAMES, study('s', { title: 'New' }), where]);
  expect(cellIn(renamed, 'empower', 'entry').studies[0]?.study.title).toBe('New');
});

test('the published homelessness map has 1,032 cells, 467 of them empty, and as many studies in each as were published', () => {
  const map = mapOf(publishedBoard());
  expect(map.themes.roots).toHaveLength(9);
  expect(map.outcomes.roots).toHaveLength(7);
  expect(map.themes.leaves).toHaveLength(43);
  expect(map.outcomes.leaves).toHaveLength(24);
  expect(map.cells.size).toBe(1032);
  const cells = [...map.cells.values()];
  expect(cells.map(({ counts }) => counts.studies)).toEqual(published.counts.flat());
  expect(cells.filter(({ state }) => state.kind === 'unknown')).toHaveLength(published.emptyCells);
  expect(cells.flatMap(({ studies }) => studies)).toHaveLength(published.placements);
  expect(published).toMatchObject({ studies: 800, placements: 5468, emptyCells: 467 });
  expect(map.tray.studies).toEqual([]);
  expect(map.themes.roots.map(({ label }) => label)).toEqual(
    framework.themes.map(({ label }) => label),
  );
});
