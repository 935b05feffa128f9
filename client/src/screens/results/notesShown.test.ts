import { expect, test } from 'vitest';
import { notesByPlace, notesShown } from './notesShown.ts';
import type { ResultNote, Results } from './useResults.ts';

const note = (id: string, text: string, kind: ResultNote['kind'] = 'gap'): ResultNote => ({
  id,
  kind,
  gap: null,
  merged: [],
  text,
});

const RESULTS = {
  maps: [
    {
      id: 'm',
      title: 'Map',
      question: '',
      source: '',
      summary: '',
      columns: ['Safety', 'Wellbeing'],
      rows: [
        {
          label: 'Front door',
          cells: [
            { text: '', notes: [] },
            { text: '', notes: [note('a', 'Who asks?')] },
          ],
        },
      ],
      tray: [note('b', 'Nights', 'lived')],
    },
  ],
  loose: [],
} satisfies Pick<Results, 'maps' | 'loose'>;

const places = notesByPlace(RESULTS as unknown as Results);

test('notes are told by where they lie, and empty places not at all', () => {
  expect(places.map(({ place }) => place)).toEqual(['Front door × Wellbeing', 'In no cell yet']);
});

test('they are found by words in them or in where they lie, and by kind', () => {
  const ids = (text: string, kind: ResultNote['kind'] | 'all' = 'all') =>
    notesShown(places, { text, kind }).flatMap(({ notes }) => notes.map(({ id }) => id));
  expect(ids('')).toEqual(['a', 'b']);
  expect(ids('  WHO  front')).toEqual(['a']);
  expect(ids('', 'lived')).toEqual(['b']);
  expect(ids('who', 'lived')).toEqual([]);
});
