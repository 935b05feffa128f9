import { newNote, type UnknownRecord } from '@gapboard/board';
import type { BoardState } from '@gapboard/history';
import { expect, test } from 'vitest';
import { note } from '../../testing/notes.ts';
import { asItWas } from './asItWas.ts';
import { shapesIn } from './area.ts';

const record = (fields: object): UnknownRecord => fields as UnknownRecord;
const state = (...records: UnknownRecord[]): BoardState =>
  new Map(records.map((one) => [one.id as string, one]));
const changed = (one: UnknownRecord, fields: object): UnknownRecord =>
  Object.assign({ ...one }, fields);
const at = (id: string, x: number, y: number, parentId = 'page:page'): UnknownRecord =>
  changed(note(id, id, parentId), { x, y });

const page = record({ id: 'page:page', typeName: 'page', name: 'Page 1' });
const NOBODY = new Set<string>();
const idsOf = (records: readonly UnknownRecord[]): string[] =>
  records.map(({ id }) => id as string).toSorted();

function shape(id: string, type: string, props: object, rest: object = {}): UnknownRecord {
  return changed(at(id, 0, 0), { type, props, ...rest });
}

const frame = shape('frame', 'frame', { w: 500, h: 500, name: '' });
const inFrame = at('in', 10, 10, 'shape:frame');
const arrow = shape('arrow', 'arrow', { start: { x: 0, y: 0 }, end: { x: 9, y: 9 } });
const bound = record({
  id: 'binding:b',
  typeName: 'binding',
  fromId: 'shape:arrow',
  toId: 'shape:in',
});

test('a frame comes back with what lay in it, and something in it with its frame if that is gone', () => {
  const then = state(page, frame, inFrame, at('other', 900, 900));
  const gone = state(page);
  const whole = asItWas({ kind: 'records', ids: ['shape:frame'] }, then, gone, NOBODY);
  expect(idsOf(whole.put)).toEqual(['shape:frame', 'shape:in']);
  const part = asItWas({ kind: 'records', ids: ['shape:in'] }, then, gone, NOBODY);
  expect(idsOf(part.put)).toEqual(['shape:frame', 'shape:in']);
  // What holds it and is there stays as somebody has made it since.
  const renamed = state(page, changed(frame, { x: 700 }));
  const kept = asItWas({ kind: 'records', ids: ['shape:in'] }, then, renamed, NOBODY);
  expect(idsOf(kept.put)).toEqual(['shape:in']);
});

test('an arrow comes back bound where both its ends are there, and a picture with its file', () => {
  const image = shape('image', 'image', { w: 10, h: 10, assetId: 'asset:a' });
  const asset = record({ id: 'asset:a', typeName: 'asset', props: { src: '/a.png' } });
  const then = state(page, frame, inFrame, arrow, bound, image, asset);
  const ends = asItWas(
    { kind: 'records', ids: ['shape:arrow'] },
    then,
    state(page, inFrame, frame),
    NOBODY,
  );
  expect(idsOf(ends.put)).toEqual(['binding:b', 'shape:arrow']);
  const oneEnd = asItWas({ kind: 'records', ids: ['shape:arrow'] }, then, state(page), NOBODY);
  expect(idsOf(oneEnd.put)).toEqual(['shape:arrow']);
  const picture = asItWas({ kind: 'records', ids: ['shape:image'] }, then, state(page), NOBODY);
  expect(idsOf(picture.put)).toEqual(['asset:a', 'shape:image']);
});

test('a study comes back with where it was placed', () => {
  const study = record({ id: 'study:s', typeName: 'study', title: 'A trial' });
  const placed = record({ id: 'placement:s.t.o', typeName: 'placement', study: 'study:s' });
  const then = state(page, study, placed);
  const { put } = asItWas({ kind: 'records', ids: ['study:s'] }, then, state(page), NOBODY);
  expect(idsOf(put)).toEqual(['placement:s.t.o', 'study:s']);
});

test('the whole board is as it was, but for who people are, how the session went, and what somebody is writing', () => {
  const user = record({ id: 'user:ben', typeName: 'user', name: 'Benjamin' });
  const session = record({ id: 'session:stage', typeName: 'session', value: { id: 'a' } });
  const then = state(page, at('a', 1, 1), at('b', 1, 1), user, session);
  const now = state(page, at('b', 2, 2), at('new', 3, 3), at('typing', 4, 4));
  const { put, remove, kept } = asItWas({ kind: 'whole' }, then, now, new Set(['shape:typing']));
  expect([idsOf(put), remove, kept]).toEqual([
    ['shape:a', 'shape:b'],
    ['shape:new'],
    ['shape:typing'],
  ]);
});

test('what is named is brought back under somebody’s hands, and what was not there then goes', () => {
  const busy = new Set(['shape:a', 'shape:new']);
  const what = { kind: 'records', ids: ['shape:a', 'shape:new', 'shape:never'] } as const;
  const result = asItWas(
    { ...what, ids: [...what.ids] },
    state(page, at('a', 1, 1)),
    state(page, at('a', 2, 2), at('new', 0, 0)),
    busy,
  );
  expect([idsOf(result.put), result.remove, result.kept]).toEqual([['shape:a'], ['shape:new'], []]);
});

test('an area is what lay in it then and what lies in it now; what lies elsewhere stays', () => {
  const then = state(page, at('stays', 0, 0), at('moved', 0, 0), at('outside', 5_000, 0));
  const now = state(
    page,
    at('stays', 0, 0),
    at('moved', 5_000, 0),
    at('new', 10, 10),
    at('far', 4_000, 0),
  );
  const area = {
    kind: 'area',
    page: 'page:page',
    rect: { x: -50, y: -50, w: 400, h: 400 },
  } as const;
  const { put, remove } = asItWas(area, then, now, NOBODY);
  expect([idsOf(put), remove]).toEqual([['shape:moved'], ['shape:new']]);
  const elsewhere = asItWas({ ...area, page: 'page:other' }, then, now, NOBODY);
  expect([elsewhere.put, elsewhere.remove]).toEqual([[], []]);
});

test('a note of a map lies in an area where the map shows it, and the map only if all of it does', () => {
  const map = shape(
    'map',
    'evidence-map',
    { title: '', question: '', source: '', synthesisThreshold: 5, blind: false },
    { x: 1_000, y: 1_000 },
  );
  const heading = (id: string, axis: string) =>
    record({
      id: `heading:${id}`,
      typeName: 'heading',
      map: 'shape:map',
      axis,
      node: id,
      parent: null,
      index: 'a1',
      label: id,
      definition: '',
      size: null,
      meta: {},
    });
  const cell = { theme: 'heading:row', outcome: 'heading:column' };
  const about = {
    id: 'shape:n',
    map: 'shape:map',
    index: 'a1',
    kind: 'gap',
    text: 'Nobody',
    cell,
  } as const;
  const board = state(
    page,
    map,
    heading('row', 'theme'),
    heading('column', 'outcome'),
    newNote(about, undefined),
  );
  const rect = { x: 1_100, y: 1_000, w: 900, h: 700 };
  expect([...shapesIn(board, { page: 'page:page', rect })]).toEqual(['shape:n']);
  expect(shapesIn(board, { page: 'page:page', rect: { x: 0, y: 0, w: 900, h: 900 } }).size).toBe(0);
});
