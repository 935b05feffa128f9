import {
  headingTree,
  type Heading,
  type HeadingRecord,
  type HeadingTree,
} from '@gapboard/evidence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnHeads, headersOf, headId, rowHeads } from './heads.ts';

/** For each heading, which of those before it it lies in; `-1` for none. */
const anyTree = fc
  .array(fc.integer({ min: -1, max: 11 }), { minLength: 1, maxLength: 12 })
  .map((parents) =>
    headingTree(
      parents.map((parent, n): HeadingRecord => ({
        id: `heading:h${n}`,
        typeName: 'heading',
        map: 'shape:map',
        axis: 'theme',
        node: `n${n}`,
        parent: parent >= 0 && parent < n ? `heading:h${parent}` : null,
        index: `a${n.toString(36)}`,
        label: `Heading ${n}`,
        definition: '',
        size: null,
        meta: {},
      })),
      'shape:map',
      'theme',
    ),
  );

/** What stands above each column, from the top down, as a browser lays a table out. */
function above(tree: HeadingTree): Heading[][] {
  const rows = columnHeads(tree);
  const columns: Heading[][] = tree.leaves.map(() => []);
  const free = rows.map(() => new Set(tree.leaves.keys()));
  rows.forEach((row, at) => {
    for (const { heading, colSpan, rowSpan } of row) {
      const [first = -1] = free[at] ?? [];
      for (let x = first; x < first + colSpan; x++) {
        columns[x]?.push(heading);
        for (let y = at; y < at + rowSpan; y++) expect(free[y]?.delete(x)).toBe(true);
      }
    }
  });
  // Every place of the head is taken, and none twice.
  expect(free.map((places) => places.size)).toEqual(rows.map(() => 0));
  return columns;
}

test('each column has its outcome and the groups it lies in above it, and nothing else', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      expect(above(tree).map((heads) => heads.map(({ id }) => id))).toEqual(
        tree.leaves.map((leaf) => [...leaf.ancestors, leaf.id]),
      );
    }),
  );
});

test('each theme is a row once, in the order of the map, below the groups it lies in', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const rows = rowHeads(tree).flat();
      expect(rows.filter(({ isGroup }) => !isGroup).map(({ heading }) => heading)).toEqual(
        tree.leaves,
      );
      const open: string[] = [];
      for (const { heading, isGroup, depth } of rows) {
        open.length = depth;
        expect(open).toEqual(heading.ancestors);
        if (isGroup) open.push(heading.id);
      }
      for (const part of rowHeads(tree)) {
        const isOneGroup = part.every(({ depth }, n) => n === 0 || depth > 0);
        expect(isOneGroup || part.every(({ isGroup }) => !isGroup)).toBe(true);
      }
    }),
  );
});

test('a cell names its row and column and all their groups by the ids they have', () => {
  fc.assert(
    fc.property(anyTree, anyTree, (themes, outcomes) => {
      const heads = new Set([...themes.all.keys(), ...outcomes.all.keys()].map(headId));
      for (const row of themes.leaves) {
        for (const column of outcomes.leaves) {
          const named = headersOf(row, column).split(' ');
          expect(named).toHaveLength(2 + row.ancestors.length + column.ancestors.length);
          for (const id of named) expect(heads.has(id)).toBe(true);
        }
      }
    }),
  );
});
