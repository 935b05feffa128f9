import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodeUnits, byIndexThenId } from './compare.ts';
import { orderAt, orderBetween, ordersFor } from './order.ts';

test('orders made together, and one between two, are in order', () => {
  expect(ordersFor(3)).toEqual(['a0', 'a1', 'a2']);
  expect(ordersFor(0)).toEqual([]);
  const many = ordersFor(500);
  expect(many).toEqual(many.toSorted(byCodeUnits));
  const between = orderBetween('a0', 'a1');
  expect(['a0', between, 'a1'].toSorted(byCodeUnits)).toEqual(['a0', between, 'a1']);
});

test('what is put at a place comes there, in front of what was there', () => {
  const insertions = fc.array(fc.nat({ max: 30 }), { maxLength: 30 });
  fc.assert(
    fc.property(insertions, (places) => {
      let orders: string[] = [];
      for (const place of places) {
        const order = orderAt(orders, place);
        orders = orders.toSpliced(place, 0, order);
        expect(orders).toEqual([...new Set(orders)].toSorted(byCodeUnits));
      }
    }),
  );
});

test('between two that two people made equal there is no room: the next place is after them', () => {
  const order = orderAt(['a0', 'a1', 'a1', 'a1', 'a2'], 2);
  expect(byCodeUnits('a1', order)).toBe(-1);
  expect(byCodeUnits(order, 'a2')).toBe(-1);
  expect(byCodeUnits('a1', orderAt(['a1', 'a1'], 1))).toBe(-1);
});

test('ids decide between equals', () => {
  const things = [
    { index: 'a1', id: 'b' },
    { index: 'a1', id: 'a' },
    { index: 'Zz', id: 'c' },
  ];
  expect(things.toSorted(byIndexThenId).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
