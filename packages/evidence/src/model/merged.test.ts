import { expect, test } from 'vitest';
import { FRAMES } from '../testing/boards.ts';
import { mapOf } from '../testing/read.ts';
import { note, study } from '../testing/records.ts';
import { filterMap } from './filter.ts';
import { gapsToDiscuss } from './gapsToDiscuss.ts';
import { cellKey } from './map.ts';
import { mergedInto, mergeNotes } from './merged.ts';

const HERE = { theme: 'heading:empower', outcome: 'heading:entry' };
const THERE = { theme: 'heading:housing', outcome: 'heading:school' };

const into = (id: string, by = 'ann', as = 'participant') => ({
  meta: { by, as, mergedInto: id },
});

test('notes that were merged count once, where the one lies that stands for them, with all they say', () => {
  const map = mapOf([
    ...FRAMES,
    study('s'),
    note('one', HERE, { text: 'Fathers are not asked', props: { kind: 'gap' } }),
    note('two', THERE, {
      text: 'Nobody asks the fathers',
      ...into('shape:one'),
      props: { kind: 'gap', studies: ['study:s'], picos: { setting: 'Wales' } },
    }),
  ]);
  const cell = map.cells.get(cellKey(HERE));
  expect(cell?.counts.notes.gap).toBe(1);
  expect(map.cells.get(cellKey(THERE))?.notes).toEqual([]);
  expect([...map.notes.keys()]).toEqual(['shape:one']);
  expect(cell?.notes[0]?.merged).toMatchObject([
    {
      text: 'Nobody asks the fathers',
      studies: ['study:s'],
      picos: { setting: 'Wales' },
      merged: [],
    },
  ]);
});

test('what was merged into something merged counts in the last of them; where that is gone, in what is left', () => {
  const notes = [
    note('a', null, into('shape:b')),
    note('b', null, into('shape:c')),
    note('c', null),
  ];
  const all = new Map(notes.map((one) => [one.id, one]));
  const find = (id: string) => all.get(id);
  expect(notes.map((one) => mergedInto(one, find)?.id)).toEqual(['shape:c', 'shape:c', undefined]);
  all.delete('shape:c');
  expect(notes.slice(0, 2).map((one) => mergedInto(one, find)?.id)).toEqual(['shape:b', undefined]);
});

test('two that were merged into each other at once, and one into itself, all stand', () => {
  const notes = [
    note('a', null, into('shape:b')),
    note('b', null, into('shape:a')),
    note('c', null, into('shape:c')),
    note('d', null, into('shape:a')),
  ];
  expect(mergeNotes(notes).notes).toEqual(notes);
});

test('a merged note is found by the words, kind and role of each of its voices', () => {
  const map = mapOf([
    ...FRAMES,
    note('one', HERE, { text: 'Fathers', meta: { by: 'ann', as: 'facilitator' } }),
    note('two', HERE, { text: 'Dads', ...into('shape:one', 'bob'), props: { kind: 'lived' } }),
  ]);
  const found = (filter: object) => [...filterMap(map, filter).notes.keys()];
  expect(found({ text: 'dads' })).toEqual(['shape:one']);
  expect(found({ kinds: ['lived'], roles: ['participant'] })).toEqual(['shape:one']);
  // No voice of it is all of this.
  expect(found({ kinds: ['lived'], roles: ['facilitator'] })).toEqual([]);
});

test('a cell whose one note stands for two people is not of one voice', () => {
  const one = (...merged: object[]) =>
    gapsToDiscuss(
      mapOf([
        ...FRAMES,
        note('a', HERE, { meta: { by: 'ann', as: 'participant' } }),
        note('b', HERE, { meta: { by: 'ann', as: 'participant' } }),
        ...merged,
      ] as Parameters<typeof mapOf>[0]),
    ).filter(({ why }) => why.kind === 'one-voice');
  expect(one()).toHaveLength(1);
  expect(one(note('c', HERE, into('shape:a', 'bob')))).toEqual([]);
});
