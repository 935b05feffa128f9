import { expect, test } from 'vitest';
import { found, one } from '../testing/found.ts';

test('B801200005001 is valid and blocked; so is a temporary one, and one in groups that is called so', () => {
  expect(found('B801200005001')).toEqual([one('upn', 'block', 'B801200005001')]);
  expect(found('b801200005001')).toEqual([one('upn', 'block', 'b801200005001')]);
  // 80 + 13 x 1 is 93, of 23s 1: B. With "B" at the end in place of the 1 the sum is the same.
  expect(found('B80120000500B')).toEqual([one('upn', 'block', 'B80120000500B')]);
  expect(found('UPN: B 801 2000 05001')).toEqual([one('upn', 'block', 'B 801 2000 05001')]);
});

test('A801200005001 is none; called one it is asked about', () => {
  expect(found('A801200005001')).toEqual([]);
  expect(found('UPN A801200005001')).toEqual([one('upn', 'warn', 'A801200005001')]);
});

test('the letter is the remainder’s place in an alphabet without I, O and S', () => {
  // The sum of the 267 that one supplier's help page gives is 266, and its letter P, not Q.
  const valid = 'ABCDEFGHJKLMNPQRTUVWXYZ'
    .split('')
    .filter((letter) => found(`${letter}801200005001`).length > 0);
  expect(valid).toEqual(['B']);
  // One digit each, by its weight: 2 x 4, 13 x 1, 8 x 2, 11 x 2.
  for (const upn of ['J400000000000', 'P000000000001', 'T000000200000', 'Z000000000200']) {
    expect(found(upn)).toEqual([one('upn', 'block', upn)]);
  }
  for (const letter of 'IOS') expect(found(`${letter}801200005001`)).toEqual([]);
});

test('four numbers after a letter are none', () => {
  expect(found('B 8012 0000 5001')).toEqual([]);
});
