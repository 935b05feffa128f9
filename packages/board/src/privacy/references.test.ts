import { expect, test } from 'vitest';
import { findings } from './index.ts';
import { covered } from './testing/found.ts';

test.each([
  'doi:10.1016/S0190-7409(00)00122-5',
  '(https://doi.org/10.1016/07700900123)',
  'https://example.org/?tel=07700900123&mail=jo@example.org',
  'www.example.org/07700900123',
  'example.org/ref/07700900123',
  'https://example.org?tel=07700900123',
  'ISSN 0190-7409 12',
  'ref 0190-7409',
  'ISBN 0198526636',
  'ISBN 978-0-19-852663-6',
  '9780198526636',
  '978 0198526636',
])('%s is left alone', (text) => {
  expect(findings(text)).toEqual([]);
});

test('what stands beside one is read', () => {
  expect(covered('10.1016/S0190-7409(00)00122-5, 07700 900123')).toEqual(['07700 900123']);
  expect(covered('(see www.example.org) 07700 900123')).toEqual(['07700 900123']);
  expect(covered('mail jo@example.org, https://example.org')).toEqual(['jo@example.org']);
  expect(covered('tel:+447700900123')).toEqual(['+447700900123']);
});

test('a number that only begins like an ISSN is read', () => {
  // 0161-4968 passes the check of an ISSN.
  expect(findings('0161-4968 123')).toMatchObject([{ kind: 'phone' }]);
});
