import { cellKey } from '@gapboard/evidence';
import { expect, test } from 'vitest';
import { cell, mapOf, note, study } from '../testing/maps.ts';
import { amountIn, mostIn, NO_VOTES } from './shading.ts';

const entry = cell('Visits', 'Entry');
const map = mapOf(
  note('a', entry, 'gap'),
  note('b', entry, 'research'),
  note('c', entry, 'practice'),
  study('s'),
  {
    id: 'placement:s.Visits.Entry',
    typeName: 'placement',
    study: 'study:s',
    ...entry,
    direction: null,
    meta: {},
  },
);

test('cells are shaded by gaps, by research of both kinds, or by whether anybody has discussed them', () => {
  const known = map.cells.get(cellKey(entry));
  const unknown = map.cells.get(cellKey(cell('Housing', 'School')));
  if (!known || !unknown) throw new Error('A cell is missing.');
  expect(amountIn(known, 'gaps', NO_VOTES)).toBe(1);
  expect(amountIn(known, 'evidence', NO_VOTES)).toBe(2);
  expect(amountIn(known, 'undiscussed', NO_VOTES)).toBe(0);
  expect(amountIn(unknown, 'undiscussed', NO_VOTES)).toBe(1);
  expect(mostIn(map.cells.values(), (one) => amountIn(one, 'evidence', NO_VOTES))).toBe(2);
});
