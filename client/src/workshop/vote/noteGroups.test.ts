import { expect, test } from 'vitest';
import { cell, mapOf, note } from '../../mapView/testing/maps.ts';
import { noteGroups } from './noteGroups.ts';

const map = mapOf(
  note('late', cell('Housing', 'School'), 'gap'),
  note('early', cell('Visits', 'Entry'), 'gap'),
  note('other', cell('Visits', 'Entry'), 'lived'),
  note('loose', null, 'gap'),
);

test('notes are listed cell by cell in the order of the map, then those that are in none, beside it, and gone', () => {
  const beside = (id: string) => ({
    id,
    text: id,
    kind: 'gap' as const,
    isGone: id === 'shape:gone',
  });
  const ids = ['shape:gone', 'shape:free', 'shape:late', 'shape:loose', 'shape:early'];
  const groups = noteGroups(ids, [map], (id) => beside(id));
  expect(groups.map(({ title, notes }) => [title, notes.map(({ id }) => id)])).toEqual([
    ['Families › Visits × Entry', ['shape:early']],
    ['Housing × School', ['shape:late']],
    ['Not placed in a cell', ['shape:loose']],
    ['Elsewhere on the board', ['shape:free']],
    ['No longer on the board', ['shape:gone']],
  ]);
});

test('what nothing is known of is not listed', () => {
  expect(noteGroups(['shape:x'], [], () => undefined)).toEqual([]);
});
