import type { HistoryOutline } from '@gapboard/history';
import { expect, test } from 'vitest';
import { namesIn } from './names.ts';
import { startIn } from './start.ts';

const outline: HistoryOutline = {
  from: { seq: 10, at: 100 },
  to: { seq: 50, at: 500 },
  isThinned: true,
  rewritten: 0,
  ticks: [],
  stages: [],
  snapshots: [{ id: 'sid', name: 'Before lunch', kind: 'named', seq: 20, at: 200 }],
  moments: [{ id: 'mid', name: 'The turn', by: null, isShared: false, seq: 30, at: 300 }],
  busy: [],
  people: [],
};

test('one begins at the moment the address names, else at the latest', () => {
  expect(startIn('', outline)).toMatchObject({ seq: 50, isLost: false });
  expect(startIn('?at=12', outline)).toMatchObject({ seq: 12, isLost: false });
  expect(startIn('?snapshot=sid', outline)).toMatchObject({ seq: 20, at: 200, isLost: false });
  expect(startIn('?moment=mid', outline)).toMatchObject({ seq: 30, isLost: false });
});

test('a version can be asked back at once, but not one that is lost', () => {
  expect(startIn('?snapshot=sid&bring=whole', outline).bringsWhole).toBe(true);
  expect(startIn('?snapshot=gone&bring=whole', outline).bringsWhole).toBe(false);
  expect(startIn('?snapshot=sid', outline).bringsWhole).toBe(false);
});

test('a moment that is not known, thinned away or nonsense is said to be lost', () => {
  for (const search of ['?at=9', '?at=51', '?at=x', '?at=1e9', '?snapshot=gone', '?moment=sid2']) {
    expect(startIn(search, outline)).toMatchObject({ seq: 50, isLost: true });
  }
});

test('whoever has no name, or none any more, is somebody', () => {
  const person = { role: 'participant', edits: 1 } as const;
  const nameOf = namesIn([
    { id: 'ana', name: 'Ana', ...person },
    { id: 'erased', name: '', ...person },
  ]);
  expect(['ana', 'erased', 'unknown'].map(nameOf)).toEqual(['Ana', 'Somebody', 'Somebody']);
});
