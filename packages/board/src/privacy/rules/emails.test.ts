import { expect, test } from 'vitest';
import { found, one } from '../testing/found.ts';

test.each([
  'jo@example.org',
  "jo.o'neill+team@mail.example.co.uk",
  'JO_1@EXAMPLE.ORG',
  'zoë@exämple.org',
])('%s is one', (address) => {
  expect(found(`write to ${address}.`)).toEqual([one('email', 'warn', address)]);
  expect(found(`mailto:${address}`)).toEqual([one('email', 'warn', address)]);
});

test.each([
  '@example.org',
  'jo@',
  'jo@work',
  '5 @ 3.50',
  'https://example.org/@jo/jo@example.org',
  'a@1.2',
])('%s is none', (text) => {
  expect(found(text)).toEqual([]);
});
