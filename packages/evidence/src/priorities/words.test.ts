import { expect, test } from 'vitest';
import { type Method, METHODS, priorityWords } from './words.ts';

test('a place is said as people say it, and a shared one as joint', () => {
  const said = (rank: number, tied = false) => priorityWords.place({ rank, tied });
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map((rank) => said(rank))).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '22nd',
    '23rd',
    '101st',
    '111th',
  ]);
  expect(said(2, true)).toBe('joint 2nd');
});

test('in how many workshops an item was seen', () => {
  expect(priorityWords.seenIn({ seen: 4, of: 6 })).toBe('seen in 4 of 6 workshops');
  expect(priorityWords.seenIn({ seen: 1, of: 1 })).toBe('seen in 1 of 1 workshop');
});

test('every method has a name, one sentence and a source', () => {
  for (const { name, description, source } of Object.values<Method>(METHODS)) {
    expect(name).not.toBe('');
    expect(description).toMatch(/^[A-Z][^.]+\.$/);
    expect(source).not.toBe('');
  }
});

test('how far people agreed is said in words beside its number', () => {
  const said = (w: number) => priorityWords.agreed({ w, lists: 12 });
  expect(said(0.82)).toContain('agreed strongly: Kendall’s W is 0.82 over 12 rankings');
  expect(said(0.5)).toContain('agreed somewhat');
  expect(said(0.1)).toContain('agreed little');
});
