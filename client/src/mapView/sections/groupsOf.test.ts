import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTree, mapOf } from '../testing/maps.ts';
import { groupsOf } from './groupsOf.ts';

test('outcomes keep their order, each under the groups it lies in', () => {
  expect(groupsOf(mapOf().themes)).toMatchObject([
    { group: 'Families', leaves: [{ label: 'Empowerment' }, { label: 'Visits' }] },
    { group: '', leaves: [{ label: 'Housing' }] },
  ]);
  fc.assert(
    fc.property(anyTree, (tree) => {
      const groups = groupsOf(tree);
      expect(groups.flatMap(({ leaves }) => leaves)).toEqual(tree.leaves);
      for (const { leaves } of groups) {
        expect(new Set(leaves.map(({ ancestors }) => ancestors.at(-1))).size).toBe(1);
      }
    }),
  );
});
