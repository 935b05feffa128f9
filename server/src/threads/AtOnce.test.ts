import { expect, test } from 'vitest';
import { pause } from '../testing/server.ts';
import { AtOnce } from './AtOnce.ts';

test('so many go on at once, the rest in their order, and one that fails makes room as well', async () => {
  const atOnce = new AtOnce(2);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const all = Array.from({ length: 8 }, (_, n) =>
    atOnce.do(async () => {
      order.push(n);
      most = Math.max(most, ++running);
      await pause(2);
      running--;
      if (n % 3 === 0) throw new Error(`${n} fails`);
      return n;
    }),
  );
  const results = await Promise.allSettled(all);
  expect(results.map(({ status }) => status === 'fulfilled')).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7].map((n) => n % 3 !== 0),
  );
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4, 5, 6, 7]]);
  expect(await atOnce.do(async () => 'and on')).toBe('and on');
});
