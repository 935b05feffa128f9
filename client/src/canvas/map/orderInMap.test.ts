import type { IndexKey } from 'tldraw';
import { expect, test } from 'vitest';
import { orderInMap } from './orderInMap.ts';

const orders = ['a0', 'a1', 'a2', 'a2', 'a3'] as IndexKey[];
const [a0, a1, a2, , a3] = orders;

test('an order in a map is where it is wanted, and like no other, be it of another cell', () => {
  const after = orderInMap(orders, a0, a3);
  expect([a0, after, a1]).toEqual([a0, after, a1].toSorted());
  const first = orderInMap(orders, undefined, a1);
  expect([a0, first, a1]).toEqual([a0, first, a1].toSorted());
  const last = orderInMap(orders, undefined, undefined);
  expect([a3, last]).toEqual([a3, last].toSorted());
  const afterEquals = orderInMap(orders, a2, a2);
  expect([a2, afterEquals, a3]).toEqual([a2, afterEquals, a3].toSorted());
  for (const order of [after, first, last, afterEquals]) expect(orders).not.toContain(order);
  expect(orderInMap([], undefined, undefined)).toMatch(/^[Za]/);
});
