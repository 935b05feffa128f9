import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from '../document.ts';
import { note } from '../testing/replica.ts';
import { readRecord } from './layout.ts';

const WHOLES = { props: { color: 'red' }, meta: { by: 'nobody' }, x: 7, y: 7, id: 'shape:other' };
const PARTS = { 'p.color': 'blue', 'm.by': 'ama', xy: [1, 2] };

/** A note whose map got these edits in this order. */
function read(...edits: Record<string, unknown>[]): unknown {
  const doc = new Y.Doc();
  const map = new Y.Map<unknown>(Object.entries({ $: note('n'), ...Object.assign({}, ...edits) }));
  recordsOf(doc).set('shape:n', map);
  return readRecord('shape:n', map);
}

test('what is written whole beside its parts is not read, in whatever order the two came', () => {
  const expected = read(PARTS);
  expect(read(PARTS, WHOLES)).toEqual(expected);
  expect(read(WHOLES, PARTS)).toEqual(expected);
  expect(expected).toMatchObject({ record: { x: 1, y: 2, meta: { by: 'ama' } } });
});
