import { expect, test } from 'vitest';
import { dayOf, typedTime } from './typedTime.ts';

const day = new Date(2026, 2, 3).getTime();
const at = (...time: [number, number, number, number]) => new Date(2026, 2, 3, ...time).getTime();

test('a time is read with a colon or a dot, with seconds or to the end of its minute', () => {
  expect(typedTime('14:32', day)).toBe(at(14, 32, 59, 999));
  expect(typedTime(' 9.05 ', day)).toBe(at(9, 5, 59, 999));
  expect(typedTime('14:32:05', day)).toBe(at(14, 32, 5, 999));
});

test('what is no time is none', () => {
  for (const text of ['', 'noon', '24:00', '12:60', '12:00:60', '1432', '14:3']) {
    expect(typedTime(text, day)).toBeUndefined();
  }
});

test('the day of a time begins at midnight', () => {
  expect(dayOf(at(14, 32, 5, 0))).toBe(day);
  expect(dayOf(day)).toBe(day);
});
