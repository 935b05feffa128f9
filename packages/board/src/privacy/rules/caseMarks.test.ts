import { expect, test } from 'vitest';
import { found, one } from '../testing/found.ts';

test('a mark with letters is one after any word', () => {
  expect(found('in the case ZX12345')).toEqual([one('case-mark', 'warn', 'case ZX12345')]);
});

test.each([
  'case no 123456',
  'Case number: AB-1234',
  'case #12345',
  'Ref: ABC/12345',
  'ref 2019-00123',
  'Liquidlogic 1234567',
  'Mosaic ID 123456',
  'ICS no. 123456',
  'case 123456',
  'case ZX-12345',
])('%s is asked about', (mark) => {
  expect(found(`${mark} was closed`)).toEqual([one('case-mark', 'warn', mark)]);
});

test.each(['Child A', 'child B', 'CHILD C'])('%s is asked about', (mark) => {
  expect(found(`${mark} of the family`)).toEqual([one('case-mark', 'warn', mark)]);
  expect(found(`In the review, ${mark} was seen twice`)).toEqual([one('case-mark', 'warn', mark)]);
  expect(found(mark)).toEqual([one('case-mark', 'warn', mark)]);
});

test('a family court’s number is asked about, a published judgment is not', () => {
  expect(found('ZC15C00123')).toEqual([one('court-number', 'warn', 'ZC15C00123')]);
  expect(found('in FD12P00123 it said')).toEqual([one('court-number', 'warn', 'FD12P00123')]);
  expect(found('Re B-S [2013] EWCA Civ 1146')).toEqual([]);
});

test.each([
  'case management',
  'case studies 2018-2019',
  'ref 2018-19',
  'in each case 12000 children',
  'reference to 2018/2019',
  'Grant ref: NIHR128068',
  'Every Child A Reader',
  'a child I know',
  'Child A qualitative study',
  'child a of',
  'parent and child\nA review',
])('%s is none', (text) => {
  expect(found(text)).toEqual([]);
});
