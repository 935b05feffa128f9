import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveIn } from './moveIn.ts';

const size = { rows: 12, columns: 10, page: 5 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

test('arrows, Home, End and Page keys lead where they lead in a spreadsheet', () => {
  const at = { row: 4, column: 3 };
  expect(moveIn(size, at, press('ArrowRight'))).toEqual({ row: 4, column: 4 });
  expect(moveIn(size, at, press('ArrowUp'))).toEqual({ row: 3, column: 3 });
  expect(moveIn(size, at, press('Home'))).toEqual({ row: 4, column: 0 });
  expect(moveIn(size, at, press('End'))).toEqual({ row: 4, column: 9 });
  expect(moveIn(size, at, press('Home', true))).toEqual({ row: 0, column: 0 });
  expect(moveIn(size, at, press('End', true))).toEqual({ row: 11, column: 9 });
  expect(moveIn(size, at, press('PageDown'))).toEqual({ row: 9, column: 3 });
  expect(moveIn(size, at, press('PageUp'))).toEqual({ row: 0, column: 3 });
  expect(moveIn(size, at, press('n'))).toBeUndefined();
});

test('no key leads out of the grid', () => {
  const keys = fc.constantFrom(
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'PageUp',
    'PageDown',
    'Home',
    'End',
  );
  fc.assert(
    fc.property(
      fc.record({
        rows: fc.integer({ min: 1, max: 50 }),
        columns: fc.integer({ min: 1, max: 30 }),
        page: fc.integer({ min: 1, max: 20 }),
      }),
      fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 60 }),
      (grid, way) => {
        let at = { row: 0, column: 0 };
        for (const [key, ctrlKey] of way) {
          at = moveIn(grid, at, { key, ctrlKey }) ?? at;
          expect(at.row >= 0 && at.row < grid.rows).toBe(true);
          expect(at.column >= 0 && at.column < grid.columns).toBe(true);
        }
      },
    ),
  );
});
