import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardState } from '../format.ts';
import { pasts, plain, stepsThrough } from '../testing/boards.ts';
import { scriptOf } from '../testing/scripts.ts';
import { States } from './states.ts';

/** A past that is longer than several stretches between keyframes. */
const longPasts = fc
  .tuple(pasts, fc.integer({ min: 30, max: 60 }))
  .map(([past, times]) => Array.from({ length: times }, () => past).flat());

function statesOf(past: readonly BoardState[]): States {
  return new States(scriptOf(stepsThrough(past)));
}

test('after any number of steps there is what was there, and in the end what there was last', () => {
  fc.assert(
    fc.property(longPasts, fc.array(fc.nat(), { maxLength: 5 }), (past, numbers) => {
      const states = statesOf(past);
      for (const n of numbers.map((number) => number % (past.length + 1))) {
        expect(plain(states.at(n))).toEqual(plain(past[n - 1] ?? new Map()));
      }
      expect(plain(states.at(states.count))).toEqual(plain(past.at(-1) ?? new Map()));
    }),
    { numRuns: 30 },
  );
});

test('a jump anywhere comes to the same as playing there, forwards and backwards', () => {
  fc.assert(
    fc.property(longPasts, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (past, numbers) => {
      const states = statesOf(past);
      const shown = new Map(states.at(0));
      let from = 0;
      for (const to of numbers.map((number) => number % (past.length + 1))) {
        for (const [id, record] of states.difference(from, to)) {
          if (record) shown.set(id, record);
          else shown.delete(id);
        }
        expect(plain(shown)).toEqual(plain(states.at(to)));
        from = to;
      }
    }),
    { numRuns: 60 },
  );
});

test('a jump away and back finds all that did not change as the same objects', () => {
  fc.assert(
    fc.property(longPasts, (past) => {
      const states = statesOf(past);
      const end = states.at(states.count);
      for (let n = 0; n <= states.count; n += 97) states.at(n);
      const again = states.at(states.count);
      expect([...again].every(([id, record]) => end.get(id) === record)).toBe(true);
      // Stepping over the border between two stretches brings no other objects of the same.
      const shown = new Map(states.at(0));
      for (let n = 0; n < states.count; n++) {
        for (const [id, record] of states.difference(n, n + 1)) {
          if (record) shown.set(id, record);
          else shown.delete(id);
        }
      }
      expect([...shown].every(([id, record]) => end.get(id) === record)).toBe(true);
    }),
    { numRuns: 10 },
  );
});
