import { newNote, richTextOf } from '@gapboard/board';
import type { UnknownRecord } from '@tldraw/store';
import { expect, test } from 'vitest';
import { compareStates } from './compare.ts';

const record = (fields: object): UnknownRecord => fields as UnknownRecord;
const state = (...records: UnknownRecord[]) =>
  new Map(records.map((one) => [one.id as string, one]));
const changed = (one: UnknownRecord, fields: object, props: object = {}): UnknownRecord =>
  Object.assign({ ...one }, fields, { props: { ...Reflect.get(one, 'props'), ...props } });

const map = record({
  id: 'shape:map',
  typeName: 'shape',
  type: 'evidence-map',
  props: {},
  meta: {},
});
const homes = record({ id: 'heading:homes', typeName: 'heading', label: 'Homes' });
const safety = record({ id: 'heading:safety', typeName: 'heading', label: 'Safety' });
const CELL = { theme: 'heading:homes', outcome: 'heading:safety' };
const note = newNote(
  {
    id: 'shape:n',
    map: 'shape:map',
    index: 'a1',
    kind: 'gap',
    text: 'Who asks the child?',
    cell: CELL,
  },
  { id: 'ama', role: 'facilitator' },
);
const base = [map, homes, safety];
const ink = record({
  id: 'shape:i',
  typeName: 'shape',
  type: 'draw',
  x: 0,
  y: 0,
  props: {},
  meta: {},
});

test('what is new, gone, written on and put elsewhere is told apart, with its words and its cell', () => {
  const other = changed(note, { id: 'shape:o' }, { richText: richTextOf('Nobody') });
  const before = state(...base, note, other, ink);
  const after = state(
    ...base,
    changed(note, {}, { cell: null }),
    changed(other, {}, { richText: richTextOf('Somebody') }),
    record({ id: 'study:s', typeName: 'study', title: 'A trial' }),
  );
  const changes = compareStates(before, after);
  expect(changes.map(({ id, kind, what, label }) => [id, kind, what, label])).toEqual([
    ['shape:i', 'removed', 'ink', 'A stroke'],
    ['shape:n', 'moved', 'note', 'Who asks the child?'],
    ['shape:o', 'changed', 'note', 'Somebody'],
    ['study:s', 'added', 'study', 'A trial'],
  ]);
  expect(changes[2]?.cell).toEqual({ ...CELL, label: 'Homes × Safety' });
});

test('what a map or a canvas works out is nobody’s change', () => {
  const measured = changed(note, { x: 400, y: 80, index: 'a2' }, { growY: 40 });
  expect(compareStates(state(...base, note), state(...base, measured))).toEqual([]);
  const drawn = changed(ink, { x: 400 });
  expect(compareStates(state(ink), state(drawn)).map(({ kind }) => kind)).toEqual(['moved']);
});

test('what nobody sees by itself is not listed', () => {
  const unseen = ['user', 'document', 'asset', 'binding', 'session'].map((typeName) =>
    record({ id: `${typeName}:x`, typeName, name: 'Ben' }),
  );
  expect(compareStates(state(), state(...unseen))).toEqual([]);
});
