import type { ChangeKind, CreditedChange } from '@gapboard/history';
import { expect, test } from 'vitest';
import { consequencesOf } from './consequences.ts';

const change = (id: string, kind: ChangeKind, ...by: string[]): CreditedChange => ({
  id,
  kind,
  what: 'note',
  label: id,
  by,
});
const changes = [
  change('a', 'removed', 'ana'),
  change('b', 'changed', 'me', 'ben'),
  change('c', 'moved', 'ana'),
  change('d', 'added', 'me'),
];

test('what has gone since comes back, what is otherwise becomes as it was, what has come goes', () => {
  expect(consequencesOf(changes, () => true, 'me')).toEqual({
    back: 1,
    changed: 2,
    gone: 1,
    others: ['ana', 'ben'],
    ids: ['a', 'b', 'c', 'd'],
  });
});

test('of one thing only what became of it counts, and nobody is told of their own work', () => {
  const { back, changed, gone, others } = consequencesOf(changes, ({ id }) => id === 'd', 'me');
  expect([back, changed, gone, others]).toEqual([0, 0, 1, []]);
});
