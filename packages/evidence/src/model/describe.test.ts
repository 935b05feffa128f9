import { expect, test } from 'vitest';
import { FRAMES } from '../testing/boards.ts';
import { cellIn, mapOf } from '../testing/read.ts';
import { cell, cellRecord, heading, note, placement, rating, study } from '../testing/records.ts';
import type { NoteKind } from '../vocabulary.ts';
import { describeCell, headingPath } from './describe.ts';

const HERE = cell('empower', 'entry');
const none = { basis: 'searched', by: 'ann', as: 'participant', at: 1 } as const;
const agreed = { strength: 'some', direction: null, note: '', by: 'fay', at: 1 } as const;

const described = (...records: object[]) =>
  describeCell(cellIn(mapOf([...FRAMES, ...records]), 'empower', 'entry'));
const studies = (n: number) =>
  Array.from({ length: n }, (_, at) => [study(`s${at}`), placement(`s${at}`, HERE)]).flat();
const notes = (kind: NoteKind, n: number) =>
  Array.from({ length: n }, (_, at) => note(`${kind}${at}`, HERE, { props: { kind } }));

test('a cell says how strong its evidence is, then what lies in it', () => {
  const rated = rating('ann', HERE, 'some');
  expect(described(rated, ...studies(4), ...notes('gap', 1))).toBe(
    'Some evidence, 4 studies, 1 gap',
  );
  expect(described(rated, ...studies(1), ...notes('gap', 2))).toBe(
    'Some evidence, 1 study, 2 gaps',
  );
});

test('a cell nobody has talked about is not one where nothing was found', () => {
  expect(described()).toBe('Not discussed yet');
  expect(described(cellRecord(HERE, { none }))).toBe('No research found (somebody searched)');
  expect(described(cellRecord(HERE, { none: { ...none, basis: 'map' } }), ...studies(1))).toBe(
    'No research found (a published map shows none), 1 study',
  );
});

test('every kind of note is named, one or many', () => {
  expect(
    described(
      ...notes('research', 1),
      ...notes('practice', 1),
      ...notes('lived', 1),
      ...notes('question', 1),
    ),
  ).toBe('Not rated yet, 1 research note, 1 practice note, 1 lived experience note, 1 question');
  expect(
    described(
      ...notes('research', 2),
      ...notes('practice', 3),
      ...notes('lived', 2),
      ...notes('question', 2),
    ),
  ).toBe(
    'Not rated yet, 2 research notes, 3 practice notes, 2 lived experience notes, 2 questions',
  );
});

test('direction, agreement and that ratings are contested are said', () => {
  const far = [
    rating('ann', HERE, 'strong', { direction: 'tends_positive' }),
    rating('bob', HERE, 'weak'),
  ];
  expect(described(...far)).toBe('Weak evidence, tends to help, contested');
  expect(described(...far, cellRecord(HERE, { agreed }))).toBe('Some evidence, agreed, contested');
  expect(described(cellRecord(HERE, { agreed: { ...agreed, direction: 'negative' } }))).toBe(
    'Some evidence, harms, agreed',
  );
});

test('"no research found" that somebody said is still heard beside a rating', () => {
  expect(described(rating('ann', HERE, 'weak'), cellRecord(HERE, { none }))).toBe(
    'Weak evidence, somebody said no research found (somebody searched)',
  );
  expect(described(rating('ann', HERE, 'none'), cellRecord(HERE, { none }))).toBe(
    'No research found (somebody searched)',
  );
  expect(described(rating('ann', HERE, 'none'))).toBe('No research found');
});

test('a heading is named with the groups it lies in, and says so when it has no name or is gone', () => {
  const { themes } = mapOf([
    ...FRAMES,
    heading('theme', 'new', { label: '', parent: 'heading:families' }),
  ]);
  expect(headingPath(themes, 'heading:empower')).toBe('Families › Empowerment');
  expect(headingPath(themes, 'heading:housing')).toBe('Housing');
  expect(headingPath(themes, 'heading:new')).toBe('Families › Not named yet');
  expect(headingPath(themes, 'heading:gone')).toBe('Removed');
});
