import { expect, test } from 'vitest';
import { found, one } from '../testing/found.ts';

test.each([
  '07700 900123',
  '+44 7700 900123',
  '01632 960123',
  '07700900123',
  '07700-900-123',
  '(01632) 960123',
  '+44 (0)7700 900123',
  '+447700900123',
  '0044 7700 900123',
  '020 7946 0123',
  '07 700 900 123',
  '01632 96012',
  '0909 879 0123',
  '+353 1 234 5678',
  '07700.900.123',
])('%s is one', (number) => {
  expect(found(`call ${number} today`)).toEqual([one('phone', 'warn', number)]);
  expect(found(number)).toEqual([one('phone', 'warn', number)]);
});

test('two in a row, and one written onto a word, are found', () => {
  expect(found('07700900123,01632960123')).toHaveLength(2);
  expect(found('07700 900123 01632 960123')).toHaveLength(2);
  expect(found('Tel07700 900123')).toEqual([one('phone', 'warn', '07700 900123')]);
});

test.each([
  '10.1016/S0190-7409(00)00122-5',
  'study S01632960123',
  '0012345678',
  '0632 960 1234',
  'ages 05-11 12-17 18-25',
  '09.30 10.30 11.30',
  '0.0123456789',
  '£07700900123',
  '070 123',
  '0800 1111',
  '077009001234',
])('%s is none', (text) => {
  expect(found(text)).toEqual([]);
});
