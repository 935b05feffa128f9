import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBoard, anyCell, anyContents, FRAMES, OTHER_MAP } from '../testing/boards.ts';
import { mapOf } from '../testing/read.ts';
import {
  cell,
  cellRecord,
  mapShape,
  MAP,
  note,
  rating,
  study,
  placement,
} from '../testing/records.ts';
import { keepUnchanged } from './keepUnchanged.ts';
import { cellKey, type EvidenceMap } from './map.ts';

const HERE = cell('empower', 'entry');

/** Keys of the cells that are not the same objects any more. */
function redrawn(before: EvidenceMap, after: EvidenceMap): string[] {
  return [...after.cells].flatMap(([key, one]) => (one === before.cells.get(key) ? [] : [key]));
}

test('a board that says the same is made of the same objects', () => {
  fc.assert(
    fc.property(anyContents, (contents) => {
      const board = [...FRAMES, ...contents];
      const before = mapOf(board);
      const after = keepUnchanged(before, mapOf(board.toReversed()));
      expect(redrawn(before, after)).toEqual([]);
      expect(after.themes).toBe(before.themes);
      expect(after.outcomes).toBe(before.outcomes);
      expect(after.tray.notes).toBe(before.tray.notes);
      expect(after.tray.studies).toBe(before.tray.studies);
    }),
  );
});

test('what it keeps says what the new map says, whatever was there before', () => {
  fc.assert(
    fc.property(anyBoard, anyBoard, (one, other) => {
      const after = mapOf(other);
      expect(keepUnchanged(mapOf(one), after)).toEqual(after);
    }),
  );
});

test('a note that moves has its two cells drawn anew, and no other', () => {
  fc.assert(
    fc.property(anyContents, anyCell, anyCell, (contents, from, to) => {
      fc.pre(cellKey(from) !== cellKey(to));
      const board = [...FRAMES, ...contents];
      const before = mapOf([...board, note('moved', from)]);
      const after = keepUnchanged(before, mapOf([...board, note('moved', to)]));
      expect(redrawn(before, after).toSorted()).toEqual([cellKey(from), cellKey(to)].toSorted());
    }),
  );
});

test('a cell is drawn anew when anything is said of it', () => {
  const said = { by: 'ann', as: 'participant', at: 1 };
  const agreed = { strength: 'weak', direction: null, note: '', by: 'fay', at: 1 } as const;
  const steps = [
    [rating('ann', HERE, 'weak')],
    [rating('ann', HERE, 'some')],
    [rating('ann', HERE, 'some', { direction: 'mixed' })],
    [cellRecord(HERE, { none: { ...said, basis: 'room' } })],
    [cellRecord(HERE, { none: { ...said, basis: 'map' } })],
    [cellRecord(HERE, { agreed })],
    [cellRecord(HERE, { agreed: { ...agreed, strength: 'some' } })],
    [study('s'), placement('s', HERE)],
    [study('s'), placement('s', HERE, { direction: 'mixed' })],
    [study('s', { title: 'New' }), placement('s', HERE)],
  ];
  let before = mapOf(FRAMES);
  for (const step of steps) {
    const after = keepUnchanged(before, mapOf([...FRAMES, ...step]));
    expect(redrawn(before, after)).toEqual([cellKey(HERE)]);
    before = after;
  }
});

test('another threshold draws the cells anew whose suggestions it changes', () => {
  const studies = ['s', 't', 'u'].flatMap((key) => [study(key), placement(key, HERE)]);
  const at = (synthesisThreshold: number) =>
    mapOf([...FRAMES.slice(1), ...studies, mapShape(MAP, { synthesisThreshold })]);
  const before = at(3);
  expect(redrawn(before, keepUnchanged(before, at(4)))).toEqual([cellKey(HERE)]);
});

test('a heading that changes changes its tree and no other', () => {
  const renamed = FRAMES.map((record) =>
    record.typeName === 'heading' && record.id === HERE.theme
      ? { ...record, label: 'New' }
      : record,
  );
  const before = mapOf(FRAMES);
  const after = keepUnchanged(before, mapOf(renamed));
  expect(after.themes).not.toBe(before.themes);
  expect(after.themes.all.get(HERE.theme)?.label).toBe('New');
  expect(after.outcomes).toBe(before.outcomes);
});

test('without a map before, or with another one, the new map is what it is', () => {
  const map = mapOf(FRAMES);
  expect(keepUnchanged(undefined, map)).toBe(map);
  expect(keepUnchanged(mapOf(FRAMES, OTHER_MAP), map)).toBe(map);
});
