import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HeadingRecord } from '../records.ts';
import { heading, MAP } from '../testing/records.ts';
import { headingTree, leavesUnder } from './headings.ts';
import type { Heading } from './map.ts';

const theme = (key: string, parent: string | null = null, more: Partial<HeadingRecord> = {}) =>
  heading('theme', key, { parent: parent && `heading:${parent}`, ...more });

/** A tree as text: groups with what is in them in brackets. */
function drawn(headings: readonly Heading[]): string {
  return headings
    .map(({ label, children }) => (children.length > 0 ? `${label}(${drawn(children)})` : label))
    .join(' ');
}

const treeOf = (...records: HeadingRecord[]) => headingTree(records, MAP, 'theme');

test('headings are in the order of their indexes, and of equal ones of their ids', () => {
  const tree = treeOf(
    theme('c', 'g', { index: 'a1' }),
    theme('z', null, { index: 'Zz' }),
    theme('g', null, { index: 'a1' }),
    theme('b', 'g', { index: 'a1' }),
    theme('d', 'g', { index: 'a0V' }),
  );
  expect(drawn(tree.roots)).toBe('z g(d b c)');
  expect(tree.leaves.map(({ label }) => label)).toEqual(['z', 'd', 'b', 'c']);
  expect(tree.all.get('heading:b')?.ancestors).toEqual(['heading:g']);
});

test('a heading whose parent is gone, or is of another map or axis, is at the top', () => {
  const tree = treeOf(
    theme('a', 'gone'),
    theme('b', 'elsewhere'),
    theme('c', 'column'),
    theme('elsewhere', null, { map: 'shape:other' }),
    heading('outcome', 'column'),
  );
  expect(drawn(tree.roots)).toBe('a b c');
});

test('a ring is broken at its smallest id, and what hangs on it stays where it is', () => {
  const tree = treeOf(
    theme('b', 'c'),
    theme('c', 'a'),
    theme('a', 'b'),
    theme('x', 'c'),
    theme('y', 'y'),
  );
  expect(drawn(tree.roots)).toBe('a(c(b x)) y');
  expect(tree.all.get('heading:b')?.ancestors).toEqual(['heading:a', 'heading:c']);
});

test('a group that has lost all its headings is a leaf', () => {
  expect(treeOf(theme('g'), theme('a', 'g')).leaves.map(({ label }) => label)).toEqual(['a']);
  expect(treeOf(theme('g')).leaves.map(({ label }) => label)).toEqual(['g']);
});

test('under a group are the leaves at any depth, under a leaf itself, under what is not there nothing', () => {
  const tree = treeOf(theme('g'), theme('h', 'g'), theme('b', 'h'), theme('a', 'g'), theme('z'));
  const under = (id: string) => leavesUnder(tree, `heading:${id}`).map(({ label }) => label);
  expect(under('g')).toEqual(['a', 'b']);
  expect(under('z')).toEqual(['z']);
  expect(under('gone')).toEqual([]);
});

/** Whatever edits at once can leave behind: any parent, of any map and axis, and few different indexes. */
const anyHeadings = fc
  .array(
    fc.record({
      parent: fc.option(fc.nat({ max: 14 }), { nil: null }),
      index: fc.constantFrom('a0', 'a1', 'a2'),
      axis: fc.constantFrom('theme' as const, 'theme' as const, 'outcome' as const),
      map: fc.constantFrom(MAP, MAP, MAP, 'shape:other'),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ parent, axis, ...more }, at) =>
      heading(axis, `h${at}`, { ...more, parent: parent === null ? null : `heading:h${parent}` }),
    ),
  );

test('whatever the records, each heading of the axis is in the tree exactly once', () => {
  fc.assert(
    fc.property(anyHeadings, (records) => {
      const tree = treeOf(...records);
      const own = records.filter(({ map, axis }) => map === MAP && axis === 'theme');
      const seen: string[] = [];
      const walk = (headings: readonly Heading[], ancestors: string[]) => {
        for (const one of headings) {
          seen.push(one.id);
          expect(one.ancestors).toEqual(ancestors);
          expect(tree.all.get(one.id)).toBe(one);
          walk(one.children, [...ancestors, one.id]);
        }
      };
      walk(tree.roots, []);
      expect(seen.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
      expect(tree.all.size).toBe(own.length);
      expect(tree.leaves).toEqual(seen.flatMap((id) => tree.all.get(id) ?? []).filter(isLeaf));
    }),
  );
});

test('a parent that is there is kept, unless it closes a ring', () => {
  fc.assert(
    fc.property(anyHeadings, (records) => {
      const tree = treeOf(...records);
      for (const { id, parent } of records) {
        const at = tree.all.get(id);
        if (at === undefined || at.ancestors.at(-1) === (parent ?? undefined)) continue;
        // Else it is at the top, and its parent is not in the tree or lies in it.
        expect(at.ancestors).toEqual([]);
        const above = parent === null ? undefined : tree.all.get(parent);
        expect(above === undefined || above.id === id || above.ancestors[0] === id).toBe(true);
      }
    }),
  );
});

test('the order of the records never matters', () => {
  const shuffled = anyHeadings.chain((records) =>
    fc.tuple(
      fc.constant(records),
      fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([records, others]) => {
      expect(treeOf(...others)).toEqual(treeOf(...records));
    }),
  );
});

function isLeaf({ children }: Heading): boolean {
  return children.length === 0;
}
