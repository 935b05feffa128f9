import type { ChangeKind, CreditedChange, Subject } from '@gapboard/history';
import { expect, test } from 'vitest';
import { choicesIn, EVERYTHING, filtered } from './changeFilter.ts';

const change = (id: string, kind: ChangeKind, what: Subject, ...by: string[]): CreditedChange => ({
  id,
  kind,
  what,
  label: id,
  by,
});
const changes = [
  change('a', 'added', 'note', 'ana'),
  change('b', 'changed', 'note', 'ana', 'ben'),
  change('c', 'removed', 'ink', 'ben'),
];
const ids = (some: readonly CreditedChange[]) => some.map(({ id }) => id);

test('all is shown at first, and a choice of kind, thing and person leaves what is all of it', () => {
  expect(ids(filtered(changes, EVERYTHING))).toEqual(['a', 'b', 'c']);
  expect(ids(filtered(changes, { ...EVERYTHING, by: 'ana' }))).toEqual(['a', 'b']);
  expect(ids(filtered(changes, { ...EVERYTHING, what: 'ink' }))).toEqual(['c']);
  const kinds = new Set<ChangeKind>(['changed', 'removed']);
  expect(ids(filtered(changes, { kinds, what: 'note', by: 'ben' }))).toEqual(['b']);
});

test('only what there is can be chosen, with how many there are of each kind', () => {
  expect(choicesIn(changes)).toEqual({
    kinds: { added: 1, changed: 1, moved: 0, removed: 1 },
    subjects: ['note', 'ink'],
    people: ['ana', 'ben'],
  });
});
