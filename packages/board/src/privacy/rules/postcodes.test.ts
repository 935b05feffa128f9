import { expect, test } from 'vitest';
import { found, one } from '../testing/found.ts';

test.each([
  'M1 1AA',
  'M60 1NW',
  'CR2 6XH',
  'DN55 1PT',
  'W1A 1HQ',
  'EC1A 1BB',
  'GIR 0AA',
  'W1K 1AA',
  'EC1Y 1AA',
])('%s is one, in either case, with the space or without', (postcode) => {
  const kinds = [postcode, postcode.toLowerCase(), postcode.replace(' ', '')];
  for (const written of [...kinds, postcode.replace(' ', '-')]) {
    expect(found(`lives at ${written}, upstairs`)).toEqual([one('postcode', 'warn', written)]);
  }
});

test.each([
  'QA1 1AA',
  'AB1 1CI',
  'A12 77Y',
  'AI1 1AA',
  'M1 1CA',
  'W1L 1AA',
  'EC1C 1AA',
  'XM1 1AAB',
])('%s is none', (text) => {
  expect(found(text).filter((line) => line.startsWith('warn'))).toEqual([]);
});

test('the first half alone is an area and only noted; in small letters, of no place or numbered it is nothing', () => {
  expect(found('three families in CF10')).toEqual([one('postcode-area', 'note', 'CF10')]);
  for (const text of ['cf10', 'T2', 'KS2', 'Q1', 'Form M1', 'Table S1', 'E1088']) {
    expect(found(text)).toEqual([]);
  }
});

test('a first, second or third and hours are no second half', () => {
  for (const text of ['m1 1st', 'N1 2nd', 'S4 4th', 'S2 3hr']) {
    expect(found(text).filter((line) => line.includes('warn'))).toEqual([]);
  }
});
