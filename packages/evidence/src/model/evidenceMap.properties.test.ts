import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EvidenceRecord } from '../records.ts';
import {
  anyBoard,
  anyCell,
  anyContents,
  anyNotes,
  FRAMES,
  HEADINGS,
  OTHER_MAP,
} from '../testing/boards.ts';
import { mapOf } from '../testing/read.ts';
import { MAP, note } from '../testing/records.ts';
import { cellKey, type EvidenceMap } from './map.ts';
import { mergeNotes } from './merged.ts';

test('the order of records never matters', () => {
  const twoOrders = anyBoard.chain((board) =>
    fc.tuple(
      fc.constant(board),
      fc.shuffledSubarray(board, { minLength: board.length, maxLength: board.length }),
    ),
  );
  fc.assert(
    fc.property(twoOrders, ([board, shuffled]) => {
      for (const id of [MAP, OTHER_MAP]) {
        const [one, other] = [mapOf(board, id), mapOf(shuffled, id)];
        expect(other).toEqual(one);
        // Equality of maps does not look at their order.
        expect(inOrder(other)).toEqual(inOrder(one));
      }
    }),
  );
});

function inOrder(map: EvidenceMap): string[][] {
  return [map.cells, map.notes, map.studies].map((all) => [...all.keys()]);
}

test('moving a note from a cell to another changes exactly these two', () => {
  fc.assert(
    fc.property(anyContents, anyCell, anyCell, (contents, from, to) => {
      fc.pre(cellKey(from) !== cellKey(to));
      const before = mapOf([...FRAMES, ...contents, note('moved', from)]);
      const after = mapOf([...FRAMES, ...contents, note('moved', to)]);
      expect(cellsThatDiffer(before, after)).toEqual(new Set([cellKey(from), cellKey(to)]));
      expect({ ...after, cells: 0, notes: 0 }).toEqual({ ...before, cells: 0, notes: 0 });
    }),
  );
});

function cellsThatDiffer(before: EvidenceMap, after: EvidenceMap): Set<string> {
  expect([...after.cells.keys()]).toEqual([...before.cells.keys()]);
  return new Set(
    [...before.cells].flatMap(([key, cell]) =>
      fc.stringify(cell) === fc.stringify(after.cells.get(key)) ? [] : [key],
    ),
  );
}

test('removing a heading changes no other cell, and puts the notes that were in its own in the tray', () => {
  fc.assert(
    fc.property(anyContents, fc.constantFrom(...HEADINGS), (contents, removed) => {
      const board: EvidenceRecord[] = [...FRAMES, ...contents];
      const before = mapOf(board);
      const after = mapOf(board.filter(({ id }) => id !== removed.id));
      for (const [key, cell] of before.cells) {
        if (cell.theme !== removed.id && cell.outcome !== removed.id) {
          expect(after.cells.get(key)).toEqual(cell);
          continue;
        }
        expect(after.cells.has(key)).toBe(false);
        for (const lost of cell.notes) expect(after.tray.notes).toContain(lost);
      }
    }),
  );
});

test('putting a heading back restores all that was in its cells', () => {
  fc.assert(
    fc.property(anyBoard, fc.constantFrom(...HEADINGS), (board, removed) => {
      const without = board.filter(({ id }) => id !== removed.id);
      expect(mapOf([...without, removed])).toEqual(mapOf(board));
    }),
  );
});

test('a note is in one place of one map at most, and every note that lies on a map is in one', () => {
  fc.assert(
    fc.property(anyNotes, (notes) => {
      const maps = [MAP, OTHER_MAP].map((id) => mapOf([...FRAMES, ...notes], id));
      const found = maps.flatMap(({ cells, tray }) =>
        [...cells.values(), tray].flatMap((place) => place.notes.map(({ id }) => id)),
      );
      expect(new Set(found).size).toBe(found.length);
      expect(new Set(found)).toEqual(new Set(maps.flatMap((map) => [...map.notes.keys()])));
      // What is merged is where the note is that it counts in.
      const standing = mergeNotes(notes);
      for (const { id, parentId } of standing.notes) {
        if (parentId === MAP || parentId === OTHER_MAP) expect(found).toContain(id);
      }
      for (const map of maps) {
        for (const { id, merged } of map.notes.values()) {
          expect(new Set(merged.map((other) => other.id))).toEqual(
            new Set(standing.merged.get(id)?.map((other) => other.id)),
          );
        }
      }
    }),
  );
});

test('every note stands for itself or counts in exactly one that does, however they were merged', () => {
  fc.assert(
    fc.property(anyNotes, (notes) => {
      const { notes: standing, merged } = mergeNotes(notes);
      const all = [...standing, ...[...merged.values()].flat()].map(({ id }) => id);
      expect(all.toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
      const ids = new Set(standing.map(({ id }) => id));
      for (const into of merged.keys()) expect(ids).toContain(into);
    }),
  );
});

test('a study is in a cell of some map or in the tray of all, never both', () => {
  fc.assert(
    fc.property(anyBoard, (board) => {
      const maps = [MAP, OTHER_MAP].map((id) => mapOf(board, id));
      const placed = new Set<string>(
        maps.flatMap(({ cells }) =>
          [...cells.values()].flatMap((cell) => cell.studies.map(({ study }) => study.id)),
        ),
      );
      for (const { studies, tray } of maps) {
        const all = [...studies.keys()];
        expect(tray.studies.map(({ id }) => id)).toEqual(all.filter((id) => !placed.has(id)));
      }
    }),
  );
});
