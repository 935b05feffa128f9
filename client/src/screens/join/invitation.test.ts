import { expect, test } from 'vitest';
import { carriedCode, carryCode, tokenIn } from './invitation.ts';

test.each([
  ['#Zm9v-YmFy_A', 'Zm9v-YmFy_A'],
  ['#Zm9vYmFy.', 'Zm9vYmFy'],
  ['#Zm9vYmFy)', 'Zm9vYmFy'],
  ['#Zm9vYmFy%20', 'Zm9vYmFy'],
  ['#', undefined],
  ['', undefined],
  ['#%20', undefined],
])('the fragment %j holds the token %j', (hash, token) => {
  expect(tokenIn(hash)).toBe(token);
});

test('a typed code is carried to the join screen even where there is no storage', () => {
  carryCode('K7M-X4R');
  expect(carriedCode()).toBe('K7M-X4R');
  carryCode(undefined);
  expect(carriedCode()).toBeUndefined();
});
