import { expect, test } from 'vitest';
import { seqAt, timeOf } from './ticks.ts';

const ticks = [
  { seq: 1, at: 1000 },
  { seq: 5, at: 5000 },
  { seq: 5, at: 5000 },
  { seq: 9, at: 90_000 },
];

test('between two known moments a time has a number and a number a time', () => {
  expect(seqAt(ticks, 3000)).toBe(3);
  expect(timeOf(ticks, 3)).toBe(3000);
  expect(timeOf(ticks, 7)).toBe(47_500);
});

test('an entry that has not happened yet at a time is not the last one then', () => {
  expect(seqAt(ticks, 89_999)).toBe(8);
  expect(seqAt(ticks, 90_000)).toBe(9);
  expect(seqAt(ticks, 4999)).toBe(4);
});

test('before the first moment and after the last there are these', () => {
  expect(seqAt(ticks, 0)).toBe(1);
  expect(timeOf(ticks, 0)).toBe(1000);
  expect(seqAt(ticks, 1e12)).toBe(9);
  expect(timeOf(ticks, 99)).toBe(90_000);
  expect(seqAt([], 5)).toBe(0);
});
