import { expect, test } from 'vitest';
import { found, one } from '../testing/found.ts';

test.each(['AB123456C', 'OA123456A', 'AB 12 34 56 C', 'ab123456c', 'AB-12-34-56-C', 'AB 123456 C'])(
  '%s is valid and blocked',
  (number) => {
    expect(found(`It is ${number}.`)).toEqual([one('ni-number', 'block', number)]);
  },
);

test.each(['QQ123456A', 'GB123456A', 'AO123456A', 'QQ 12 34 56 A'])(
  '%s is never issued: not blocked, but asked about',
  (number) => {
    expect(found(number)).toEqual([one('ni-number', 'warn', number)]);
  },
);

test('without its last letter it is one only where it is called one', () => {
  expect(found('NI number: AB123456')).toEqual([one('ni-number', 'warn', 'AB123456')]);
  expect(found('AB123456')).toEqual([]);
});

test.each([
  'AB123456E',
  'AB12345C',
  'XAB123456C',
  'AB123456CD',
  'in 10 20 30 a',
  'Report PB123456 A review',
])('%s is none', (text) => {
  expect(found(text)).toEqual([]);
});
