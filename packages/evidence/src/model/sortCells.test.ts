import { expect, test } from 'vitest';
import { FRAMES } from '../testing/boards.ts';
import { mapOf } from '../testing/read.ts';
import { cell, cellRecord, note, placement, rating, study } from '../testing/records.ts';
import { type CellOrder, sortCells } from './sortCells.ts';

const [A, B, C] = [cell('visits', 'entry'), cell('visits', 'return'), cell('housing', 'school')];
const map = mapOf([
  ...FRAMES,
  study('s'),
  study('t'),
  placement('s', B),
  placement('s', C),
  placement('t', C),
  note('a1', A),
  note('a2', A, { props: { kind: 'practice' } }),
  note('b', B, { props: { kind: 'gap' } }),
  rating('ann', A, 'strong'),
  rating('ann', B, 'weak'),
  cellRecord(C, { none: { basis: 'room', by: 'ann', as: 'participant', at: 1 } }),
]);

const order = (by: CellOrder) =>
  sortCells(map, by).map(({ theme, outcome }) => `${theme} ${outcome}`.replaceAll('heading:', ''));

const REST = [
  'empower entry',
  'empower return',
  'empower school',
  'visits school',
  'housing entry',
  'housing return',
];

test('a list of cells begins where it is asked to, and is else row by row', () => {
  const [a, b, c] = ['visits entry', 'visits return', 'housing school'];
  expect(order('map')).toEqual([...REST.slice(0, 3), a, b, ...REST.slice(3), c]);
  expect(order('studies').slice(0, 3)).toEqual([c, b, 'empower entry']);
  expect(order('notes').slice(0, 3)).toEqual([a, b, 'empower entry']);
  expect(order('gaps').slice(0, 2)).toEqual([b, 'empower entry']);
  expect(order('weakest')).toEqual([c, b, a, ...REST]);
  expect(order('strongest')).toEqual([a, b, c, ...REST]);
});
