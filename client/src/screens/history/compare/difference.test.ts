import { newNote, type UnknownRecord } from '@gapboard/board';
import type { CellRef, NoteKind } from '@gapboard/evidence';
import { expect, test } from 'vitest';
import { differencesIn } from './difference.ts';

const author = { id: 'ana', role: 'participant' } as const;
const note = (text: string, kind: NoteKind, cell: CellRef | null): UnknownRecord => {
  const made: unknown = newNote(
    { id: 'shape:a', map: 'shape:map', index: 'a1', text, kind, cell },
    author,
  );
  return made as UnknownRecord;
};
const cell = { theme: 'heading:a', outcome: 'heading:b' };
const cellName = (place: CellRef | null) => (place ? 'Housing × Safety' : 'Not placed');

test('a note that was rewritten, made a gap and placed says how it was and how it is', () => {
  const was = note('No trials', 'research', null);
  const is = note('No trials in the UK', 'gap', cell);
  expect(differencesIn(was, is, cellName)).toEqual([
    { what: 'Text', before: 'No trials', after: 'No trials in the UK' },
    { what: 'Kind', before: 'Research evidence', after: 'Gap' },
    { what: 'Cell', before: 'Not placed', after: 'Housing × Safety' },
  ]);
});

test('what only looks otherwise has no difference in words, nor what has come or gone', () => {
  const one = note('Same', 'gap', cell);
  expect(differencesIn(one, { ...one }, cellName)).toEqual([]);
  expect(differencesIn(undefined, one, cellName)).toEqual([]);
  expect(differencesIn(one, undefined, cellName)).toEqual([]);
});

test('a heading that was renamed says both names, and a text that was emptied says so', () => {
  const heading = (label: string) =>
    ({ id: 'heading:a', typeName: 'heading', label }) as unknown as UnknownRecord;
  expect(differencesIn(heading('Homes'), heading(''), cellName)).toEqual([
    { what: 'Text', before: 'Homes', after: '(nothing)' },
  ]);
});
