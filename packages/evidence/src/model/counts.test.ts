import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBoard, FRAMES, HEADINGS } from '../testing/boards.ts';
import { cellIn, mapOf } from '../testing/read.ts';
import { cell, note, placement, study } from '../testing/records.ts';
import { NOTE_KINDS } from '../vocabulary.ts';
import { cellsUnder, countsUnder, notesIn } from './counts.ts';
import type { EvidenceMap } from './map.ts';

const NO_NOTES = { research: 0, practice: 0, lived: 0, gap: 0, question: 0 };

const board = [
  ...FRAMES,
  study('trial', { sourceKind: 'rct', status: 'ongoing' }),
  study('review', { sourceKind: 'systematic_review' }),
  study('loose'),
  placement('trial', cell('empower', 'entry')),
  placement('trial', cell('visits', 'entry')),
  placement('trial', cell('empower', 'school')),
  placement('review', cell('empower', 'entry')),
  placement('review', cell('housing', 'return')),
  note('a', cell('empower', 'entry'), { props: { kind: 'gap' } }),
  note('b', cell('visits', 'entry'), { props: { kind: 'gap' } }),
  note('c', cell('visits', 'school'), { props: { kind: 'lived' } }),
  note('tray', null),
];

test('a cell counts its studies, reviews and ongoing ones among them, and its notes by kind', () => {
  expect(cellIn(mapOf(board), 'empower', 'entry').counts).toEqual({
    studies: 2,
    reviews: 1,
    ongoing: 1,
    notes: { ...NO_NOTES, gap: 1 },
  });
});

test('in a row, a column, a group, a block and the whole map a study counts once and notes add up', () => {
  const map = mapOf(board);
  const under = (theme?: string, outcome?: string) =>
    countsUnder(map, {
      theme: theme && `heading:${theme}`,
      outcome: outcome && `heading:${outcome}`,
    });
  expect(under('empower')).toEqual({
    studies: 2,
    reviews: 1,
    ongoing: 1,
    notes: { ...NO_NOTES, gap: 1 },
  });
  expect(under('visits')).toMatchObject({ studies: 1, notes: { ...NO_NOTES, gap: 1, lived: 1 } });
  expect(under(undefined, 'entry')).toMatchObject({ studies: 2, notes: { ...NO_NOTES, gap: 2 } });
  expect(under(undefined, 'school')).toMatchObject({ studies: 1, reviews: 0 });
  expect(under('families')).toMatchObject({ studies: 2, notes: { ...NO_NOTES, gap: 2, lived: 1 } });
  expect(under(undefined, 'care')).toMatchObject({ studies: 2, notes: { ...NO_NOTES, gap: 2 } });
  expect(under('families', 'care')).toMatchObject({ studies: 2, notes: { ...NO_NOTES, gap: 2 } });
  expect(under('housing', 'care')).toMatchObject({ studies: 1, reviews: 1, notes: NO_NOTES });
  // The tray is in no part of the map.
  expect(under()).toEqual({
    studies: 2,
    reviews: 1,
    ongoing: 1,
    notes: { ...NO_NOTES, gap: 2, lived: 1 },
  });
});

test('under a heading that is gone, or of the other axis, there is nothing', () => {
  const map = mapOf(board);
  for (const part of [
    { theme: 'heading:gone' },
    { theme: 'heading:entry' },
    { outcome: 'heading:families' },
  ]) {
    expect(countsUnder(map, part)).toEqual({ studies: 0, reviews: 0, ongoing: 0, notes: NO_NOTES });
  }
});

/** Notes by kind in some parts of a map, added up. */
function sum(map: EvidenceMap, parts: readonly { theme?: string; outcome?: string }[]) {
  const counts = parts.map((part) => countsUnder(map, part));
  return NOTE_KINDS.map((kind) => counts.reduce((total, { notes }) => total + notes[kind], 0));
}

test('leaves, rows, columns, groups and blocks each add up to all notes of the map', () => {
  fc.assert(
    fc.property(anyBoard, (records) => {
      const map = mapOf(records);
      const [rows, columns] = [map.themes, map.outcomes];
      const themes = (of: readonly { id: string }[]) => of.map(({ id }) => ({ theme: id }));
      const outcomes = (of: readonly { id: string }[]) => of.map(({ id }) => ({ outcome: id }));
      const all = sum(map, [{}]);
      expect(sum(map, themes(rows.leaves))).toEqual(all);
      expect(sum(map, outcomes(columns.leaves))).toEqual(all);
      expect(sum(map, themes(rows.roots))).toEqual(all);
      expect(sum(map, outcomes(columns.roots))).toEqual(all);
      const blocks = themes(rows.roots).flatMap((theme) =>
        outcomes(columns.roots).map((outcome) => ({ ...theme, ...outcome })),
      );
      expect(sum(map, blocks)).toEqual(all);
      const counted = notesIn(countsUnder(map, {}));
      expect(counted + map.tray.notes.length).toBe(map.notes.size);
    }),
  );
});

test('in every part a study counts once, however many of its cells it lies in', () => {
  fc.assert(
    fc.property(anyBoard, (records) => {
      const map = mapOf(records);
      const ids = (axis: string) => [
        undefined,
        ...HEADINGS.filter((one) => one.axis === axis).map(({ id }) => id),
      ];
      for (const theme of ids('theme')) {
        for (const outcome of ids('outcome')) {
          const counts = countsUnder(map, { theme, outcome });
          const cells = cellsUnder(map, { theme, outcome });
          const there = [...map.studies.values()].filter(({ id }) =>
            cells.some(({ studies }) => studies.some(({ study: one }) => one.id === id)),
          );
          expect(counts.studies).toBe(there.length);
          expect(counts.ongoing).toBe(there.filter(({ status }) => status === 'ongoing').length);
          expect(counts.reviews).toBe(
            there.filter(({ sourceKind }) => sourceKind.includes('review')).length,
          );
        }
      }
    }),
  );
});
