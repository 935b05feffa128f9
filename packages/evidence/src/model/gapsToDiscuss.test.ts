import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBoard, FRAMES } from '../testing/boards.ts';
import { mapOf } from '../testing/read.ts';
import { cell, cellRecord, note, placement, rating, study } from '../testing/records.ts';
import { gapsToDiscuss, type WhyDiscuss } from './gapsToDiscuss.ts';

const by = (person: string, as = 'participant') => ({ meta: { by: person, as } });

/** The list as text, without the cells that are empty. */
const listed = (...records: object[]) =>
  gapsToDiscuss(mapOf([...FRAMES, ...records]))
    .filter(({ why }) => why.kind !== 'empty')
    .map(({ cell: { theme, outcome }, words }) =>
      `${theme} × ${outcome}: ${words}`.replaceAll('heading:', ''),
    );

const kindsOf = (...records: object[]): WhyDiscuss['kind'][] =>
  gapsToDiscuss(mapOf([...FRAMES, ...records])).map(({ why }) => why.kind);

test('on a new map every cell is empty, row by row', () => {
  const map = mapOf(FRAMES);
  expect(gapsToDiscuss(map)).toEqual(
    [...map.cells.values()].map((one) => ({
      cell: one,
      why: { kind: 'empty' },
      words: 'Not discussed yet',
    })),
  );
});

test('thin is what was discussed and has one study and one note at most, least first', () => {
  const [A, B, C, D] = [
    cell('empower', 'entry'),
    cell('empower', 'return'),
    cell('visits', 'entry'),
    cell('housing', 'school'),
  ];
  const none = { basis: 'room', by: 'ann', as: 'participant', at: 1 } as const;
  expect(
    listed(
      study('s'),
      study('t'),
      placement('s', A),
      note('a', A, by('ann')),
      placement('s', B),
      placement('t', B),
      note('c', C, by('ann')),
      cellRecord(D, { none }),
    ),
  ).toEqual([
    'housing × school: Little to go on: 0 studies, 0 notes',
    'visits × entry: Little to go on: 0 studies, 1 note',
    'empower × entry: Little to go on: 1 study, 1 note',
  ]);
});

test('one voice is two notes or more, all by one person, most first', () => {
  const [A, B, C] = [cell('empower', 'entry'), cell('visits', 'entry'), cell('housing', 'entry')];
  expect(
    listed(
      note('a1', A, by('ann')),
      note('a2', A, by('ann')),
      note('b1', B, by('bob')),
      note('b2', B, by('bob')),
      note('b3', B, by('bob')),
      note('c1', C, by('ann')),
      note('c2', C, by('bob')),
    ),
  ).toEqual([
    'visits × entry: One voice: 3 notes, all by one person',
    'empower × entry: One voice: 2 notes, all by one person',
  ]);
});

test('one role is one voice only on a map with notes in others', () => {
  const [A, B] = [cell('empower', 'entry'), cell('visits', 'entry')];
  const two = [note('a1', A, by('ann')), note('a2', A, by('bob'))];
  expect(listed(...two)).toEqual([]);
  const fay = [note('b1', B, by('fay', 'facilitator')), note('b2', B, by('bob'))];
  expect(listed(...two, ...fay)).toEqual([
    'empower × entry: One voice: 2 notes, all in the role of participant',
  ]);
});

test("notes whose author is not known are not taken for one person's", () => {
  const A = cell('empower', 'entry');
  expect(listed(note('a1', A), note('a2', A))).toEqual([]);
  expect(listed(note('a1', A, by('ann')), note('a2', A))).toEqual([]);
});

test('contested cells come by how far ratings are apart, then by how many people rated', () => {
  const [A, B, C, D] = [
    cell('empower', 'entry'),
    cell('empower', 'return'),
    cell('visits', 'entry'),
    cell('housing', 'school'),
  ];
  const said = listed(
    rating('ann', A, 'some'),
    rating('bob', A, 'none'),
    rating('ann', B, 'strong'),
    rating('bob', B, 'weak'),
    rating('cat', B, 'weak'),
    rating('ann', C, 'strong'),
    rating('bob', C, 'none'),
    rating('ann', D, 'strong'),
    rating('bob', D, 'some'),
  );
  expect(said.slice(0, 3)).toEqual([
    'visits × entry: Contested: 2 people said from no research found to strong evidence',
    'empower × return: Contested: 3 people said from weak evidence to strong evidence',
    'empower × entry: Contested: 2 people said from no research found to some evidence',
  ]);
  expect(said.slice(3).every((words) => words.includes('Little to go on'))).toBe(true);
});

test('what was agreed is contested no more', () => {
  const A = cell('empower', 'entry');
  const far = [rating('ann', A, 'strong'), rating('bob', A, 'none')];
  expect(kindsOf(...far)).toContain('contested');
  const agreed = { strength: 'some', direction: null, note: '', by: 'fay', at: 1 } as const;
  expect(kindsOf(...far, cellRecord(A, { agreed }))).not.toContain('contested');
});

test('reasons come in their order, and every cell that nobody has discussed is in the list once', () => {
  const order = ['contested', 'one-voice', 'thin', 'empty'];
  fc.assert(
    fc.property(anyBoard, (records) => {
      const map = mapOf(records);
      const list = gapsToDiscuss(map);
      const at = list.map(({ why }) => order.indexOf(why.kind));
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      const empty = list.filter(({ why }) => why.kind === 'empty').map((one) => one.cell);
      expect(empty).toEqual(
        [...map.cells.values()].filter(({ state }) => state.kind === 'unknown'),
      );
    }),
  );
});
