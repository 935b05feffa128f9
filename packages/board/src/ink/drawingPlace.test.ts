import type { CellRef } from '@gapboard/evidence';
import type { UnknownRecord } from '@tldraw/store';
import { expect, test } from 'vitest';
import { type DrawingAnchor, hungDrawing, placeOfDrawing, type Point } from './drawingPlace.ts';

const CELL: CellRef = { theme: 'heading:row', outcome: 'heading:column' };

function corners(parts: { note?: Point; cell?: Point }) {
  return {
    note: (id: string) => (id === 'shape:note' ? parts.note : undefined),
    cell: ({ theme }: CellRef) => (theme === CELL.theme ? parts.cell : undefined),
  };
}

const THEN = corners({ note: { x: 420, y: 260 }, cell: { x: 400, y: 200 } });
const PLACE = { x: 450, y: 300 };

/** A drawing that was put down at {@link PLACE} when the map was as {@link THEN}. */
function put(on: Partial<DrawingAnchor>): UnknownRecord {
  const hung = hungDrawing(PLACE, { cell: null, note: null, ...on }, THEN);
  const record = { id: 'shape:drawing', typeName: 'shape', type: 'drawing', ...hung };
  // Ids are a brand over string.
  return record as unknown as UnknownRecord;
}

test.each([{}, { cell: CELL }, { note: 'shape:note' }, { cell: CELL, note: 'shape:note' }])(
  'a drawing on %o lies where it was put down',
  (on) => {
    expect(placeOfDrawing(put(on), THEN)).toEqual(PLACE);
  },
);

test('it goes along with its cell', () => {
  const now = corners({ note: { x: 420, y: 260 }, cell: { x: 400, y: 500 } });
  expect(placeOfDrawing(put({ cell: CELL }), now)).toEqual({ x: 450, y: 600 });
});

test('it goes along with its note, to whichever cell', () => {
  const now = corners({ note: { x: 20, y: 900 }, cell: { x: 400, y: 200 } });
  expect(placeOfDrawing(put({ cell: CELL, note: 'shape:note' }), now)).toEqual({ x: 50, y: 940 });
});

test('without its note it stays where it was seen in the cell', () => {
  const now = corners({ cell: { x: 400, y: 500 } });
  expect(placeOfDrawing(put({ cell: CELL, note: 'shape:note' }), now)).toEqual({ x: 450, y: 600 });
});

test('without either it stays where it was seen on the map', () => {
  for (const on of [{ cell: CELL }, { note: 'shape:note' }, { cell: CELL, note: 'shape:note' }]) {
    expect(placeOfDrawing(put(on), corners({}))).toEqual(PLACE);
  }
});

test('it hangs on nothing that is not there', () => {
  const hung = hungDrawing(PLACE, { cell: CELL, note: 'shape:gone' }, corners({}));
  expect(hung).toMatchObject({ ...PLACE, props: { cell: null, note: null } });
});
