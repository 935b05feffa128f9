import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTree } from '../testing/maps.ts';
import { headSpans } from './spans.ts';

test('beside each row stand its theme and the groups it lies in, from the outside in, and nothing overlaps', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const { bands, heads } = headSpans(tree);
      const places = tree.leaves.map(() => Array.from({ length: bands }, () => ''));
      for (const { heading, band, bands: taken, first, leaves } of heads) {
        for (let row = first; row < first + leaves; row++) {
          for (let at = band; at < band + taken; at++) {
            expect(places[row]?.[at]).toBe('');
            places[row]?.splice(at, 1, heading.id);
          }
        }
      }
      places.forEach((row, n) => {
        const leaf = tree.leaves[n];
        const expected = [...(leaf?.ancestors ?? []), leaf?.id];
        expect([...new Set(row)]).toEqual(expected);
      });
    }),
  );
});

test('a group comes before what is in it, as a browser lays the cells of a table', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const order = headSpans(tree).heads.map(({ heading }) => heading.id);
      expect(order).toEqual([...tree.all.keys()]);
    }),
  );
});
