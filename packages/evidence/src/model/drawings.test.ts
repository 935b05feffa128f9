import { expect, test } from 'vitest';
import { cell as at, MAP } from '../testing/records.ts';
import { mapOf, RECORDS, sampleMap } from '../export/testing/sample.ts';
import { drawingsOn, withDrawings } from './drawings.ts';

const drawing = (id: string, props: object, more: object = {}) => ({
  id: `shape:${id}`,
  typeName: 'shape',
  type: 'drawing',
  parentId: MAP,
  props: { name: '', alt: '', cell: null, note: null, notes: [], ...props },
  meta: { by: 'sam', as: 'scribe' },
  ...more,
});

test('what was drawn on a map is told with where it lies and what it shows', () => {
  const rain = drawing('b', { alt: ' Rain ', cell: at('fgc', 'safety'), notes: ['shape:gone'] });
  const sun = drawing('a', { name: 'Sun' }, { meta: { as: 'facilitator' } });
  expect(drawingsOn([rain, sun], sampleMap())).toEqual([
    { id: 'shape:a', name: 'Sun', alt: '', cell: null, note: null, notes: [], byScribe: false },
    {
      id: 'shape:b',
      name: '',
      alt: 'Rain',
      cell: at('fgc', 'safety'),
      note: null,
      notes: [],
      byScribe: true,
    },
  ]);
});

test('a drawing is in the cell of the note it hangs on, else in its own if that is there', () => {
  const map = sampleMap();
  const [note] = map.cells.get('heading:fgc heading:cost')?.notes ?? [];
  if (!note) throw new Error('The sample has no note there.');
  const hung = drawing('a', { cell: at('fgc', 'safety'), note: note.id, notes: [note.id] });
  const astray = drawing('b', { cell: at('gone', 'safety') });
  expect(drawingsOn([hung, astray], map)).toMatchObject([
    { cell: at('fgc', 'cost'), note: note.id, notes: [note.id] },
    { cell: null },
  ]);
});

test('what lies on another map, or on the page, is not on this one', () => {
  const elsewhere = drawing('a', {}, { parentId: 'page:page' });
  expect(withDrawings([...RECORDS, elsewhere], mapOf(RECORDS)).drawings).toEqual([]);
});
