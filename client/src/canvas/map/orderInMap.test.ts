import type { IndexKey } from 'tldraw';
import { expect, test } from 'vitest';
import { orderInMap } from './orderInMap.ts';

const orders = ['a0', 'a1', 'a2', 'a2', 'a3'] as IndexKey[];
const [a0, a1, a2, , a3] = orders;

test('an order in a map is where it is wanted, and like no other, be it of another cell', () => {
  const isBetween = (before: IndexKey | undefined, order: IndexKey, after = 'z'): boolean =>
    (before ?? '') < order && order < after;
  expect(isBetween(a0, orderInMap(orders, a0, a3), a1)).toBe(true);
  expect(isBetween(a0, orderInMap(orders, undefined, a1), a1)).toBe(true);
  expect(isBetween(a3, orderInMap(orders, undefined, undefined))).toBe(true);
  expect(isBetween(undefined, orderInMap(orders, undefined, a0), a0)).toBe(true);
});

test('between two that are equal there is no room: the next is after them', () => {
  const order = orderInMap(orders, a2, a2);
  expect(order > (a2 ?? '') && order < (a3 ?? '')).toBe(true);
});
