import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldOrder } from './heldOrder.ts';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));

test('what was there keeps its order, what comes is at the end, what is gone is gone unless it is kept', () => {
  fc.assert(
    fc.property(ids, ids, ids, (before, now, kept) => {
      const shown = heldOrder(before, now, new Set(kept));
      const stays = before.filter((id) => now.includes(id) || kept.includes(id));
      expect(shown.slice(0, stays.length)).toEqual(stays);
      expect(shown.slice(stays.length)).toEqual(now.filter((id) => !before.includes(id)));
    }),
  );
});
