import { expect, test } from 'vitest';
import { found, one } from '../testing/found.ts';

test.each(['943 476 5919', '9990000018', '4505577104', '400 000 0020'])(
  '%s is valid: blocked beside "NHS", asked about alone',
  (number) => {
    expect(found(`NHS number ${number}`)).toEqual([one('nhs-number', 'block', number)]);
    expect(found(`NHS no: ${number}.`)).toEqual([one('nhs-number', 'block', number)]);
    expect(found(`${number} is the NHS number`)).toEqual([one('nhs-number', 'block', number)]);
    expect(found(`his number in the NHS was ${number}`)).toEqual([
      one('nhs-number', 'block', number),
    ]);
    expect(found(`the one with ${number} came`)).toEqual([one('nhs-number', 'warn', number)]);
  },
);

test('a number that fails the check is none; called one, it is a slip of the finger and asked about', () => {
  expect(found('9990000000')).toEqual([]);
  expect(found('999 000 0000')).toEqual([]);
  expect(found('NHS9990000000')).toEqual([]);
  expect(found('The NHS saw 9990000000 people')).toEqual([]);
  expect(found('NHS number 9990000000')).toEqual([one('nhs-number', 'warn', '9990000000')]);
});

test('a number whose check digit would be ten is not valid', () => {
  // 9 x 10 + 9 x 9 + 9 x 8 = 243, of elevens 1 is left.
  for (let last = 0; last < 10; last += 1) expect(found(`999000000${last}`)).toEqual([]);
});

test('groups, hyphens and letters beside it do not hide it', () => {
  for (const number of ['943-476-5919', '943 4765919', '943476 5919', '943.476.5919']) {
    expect(found(`NHS ${number}`)).toEqual([one('nhs-number', 'block', number)]);
  }
  expect(found('NHS9434765919')).toEqual([one('nhs-number', 'block', '9434765919')]);
  expect(found('NHS_no_943_476_5919')).toEqual([one('nhs-number', 'block', '943_476_5919')]);
  expect(found('CHI number 943 476 5919')).toEqual([one('nhs-number', 'block', '943 476 5919')]);
});

test('ten digits of something else are none, though one in eleven passes the check', () => {
  expect(found('£9434765919 for the NHS')).toEqual([]);
  expect(found('19434765919')).toEqual([]);
  expect(found('NHS ratio 0.9434765919')).toEqual([]);
  // Eleven digits too many, years in a row, numbers in a row.
  expect(found('94347659190')).toEqual([]);
  expect(found('NHS data for 2011 2012 34')).toEqual([]);
  expect(found('94 3476 5919')).toEqual([]);
});

test('in other groups it is certain only where it is called one', () => {
  expect(found('NHS: 94 34 76 59 19')).toEqual([one('nhs-number', 'warn', '94 34 76 59 19')]);
  expect(found('NHS no: 94 34 76 59 19')).toEqual([one('nhs-number', 'block', '94 34 76 59 19')]);
});

test('letters typed right behind it do not free it', () => {
  expect(found('NHS 943 476 5919and')).toEqual([one('nhs-number', 'block', '943 476 5919')]);
});

test('a number before it does not hide it', () => {
  expect(found('1235 943 476 5919 (NHS)')).toEqual([one('nhs-number', 'block', '943 476 5919')]);
});

test('two beside each other are both found', () => {
  expect(found('NHS numbers 9434765919,4505577104')).toEqual([
    one('nhs-number', 'block', '9434765919'),
    one('nhs-number', 'block', '4505577104'),
  ]);
});
