import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finalRanking } from './final.ts';
import { anyItems, inAnyOrder } from './testing.ts';

test('the ranks of the small groups are added up, and the lowest total is first', () => {
  const orders = [
    ['a', 'b', 'c', 'd'],
    ['b', 'a', 'd', 'c'],
    ['b', 'c', 'a', 'd'],
  ];
  expect(finalRanking(['a', 'b', 'c', 'd'], orders)).toEqual([
    { item: 'b', sum: 4, ranks: [2, 1, 1], rank: 1, tied: false },
    { item: 'a', sum: 6, ranks: [1, 2, 3], rank: 2, tied: false },
    { item: 'c', sum: 9, ranks: [3, 4, 2], rank: 3, tied: false },
    { item: 'd', sum: 11, ranks: [4, 3, 4], rank: 4, tied: false },
  ]);
});

test('opposite orders are level', () => {
  expect(
    finalRanking(
      ['a', 'b'],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ),
  ).toMatchObject([
    { item: 'a', sum: 3, rank: 1, tied: true },
    { item: 'b', sum: 3, rank: 1, tied: true },
  ]);
  expect(finalRanking(['a', 'b'], [])).toMatchObject([{ rank: 1 }, { rank: 1 }]);
});

test('an order that lacks an item, repeats one or has another is an error', () => {
  const say =
    (...order: string[]) =>
    () =>
      finalRanking(['a', 'b'], [order]);
  expect(say('a')).toThrow('A final order has 1 of 2 items.');
  expect(say('a', 'a')).toThrow('An order names "a" twice.');
  expect(say('a', 'c')).toThrow('"c" was not offered in this vote.');
});

const anyOrders = anyItems.chain((items) =>
  fc.record({
    items: fc.constant(items),
    orders: fc.array(inAnyOrder(items), { maxLength: 4 }),
    again: inAnyOrder(items),
  }),
);

test('all ranks are given out, and the order of tables and items does not matter', () => {
  fc.assert(
    fc.property(anyOrders, ({ items, orders, again }) => {
      const result = finalRanking(items, orders);
      const n = items.length;
      expect(result.reduce((sum, one) => sum + one.sum, 0)).toBe((orders.length * n * (n + 1)) / 2);
      const other = finalRanking(again, orders.toReversed());
      for (const { item, sum, rank, tied } of result) {
        expect(other.find((one) => one.item === item)).toMatchObject({ sum, rank, tied });
        const naive = orders.reduce((total, order) => {
          const before = order.slice(0, order.indexOf(item));
          return total + before.length + 1;
        }, 0);
        expect(sum).toBe(naive);
      }
    }),
  );
});
