import { expect, test } from 'vitest';
import { FRAMES } from '../testing/boards.ts';
import { cellIn, mapOf } from '../testing/read.ts';
import { cell, cellRecord, mapShape, note, placement, rating, study } from '../testing/records.ts';
import type { StudyRecord } from '../records.ts';

const HERE = cell('empower', 'entry');
const none = { basis: 'searched', by: 'ann', as: 'participant', at: 1 } as const;

/** What is suggested for a cell of a map whose threshold is 2. */
const suggested = (...records: object[]) =>
  cellIn(mapOf([...FRAMES, ...records]), 'empower', 'entry').suggestions;

/** Studies in the cell. */
const withStudies = (...studies: Partial<StudyRecord>[]) =>
  studies.flatMap((more, at) => [study(`s${at}`, more), placement(`s${at}`, HERE)]);

const ABSOLUTE = [{ kind: 'absolute' }];

test('a cell that nobody has discussed is suggested as no gap', () => {
  expect(suggested()).toEqual([]);
});

test('a cell that was discussed and has no study is suggested as an absolute gap', () => {
  expect(suggested(note('n', HERE, { props: { kind: 'practice' } }))).toEqual(ABSOLUTE);
  expect(suggested(cellRecord(HERE, { none }))).toEqual(ABSOLUTE);
  expect(suggested(rating('ann', HERE, 'none'), rating('bob', HERE, 'none'))).toEqual(ABSOLUTE);
  expect(suggested(...withStudies({}), note('n', HERE, { props: { kind: 'gap' } }))).toEqual([]);
});

test('where anybody rated more than none, or a note claims research, nothing found is not suggested', () => {
  expect(suggested(rating('ann', HERE, 'none'), rating('bob', HERE, 'weak'))).toEqual([]);
  expect(suggested(rating('bob', HERE, 'strong'), cellRecord(HERE, { none }))).toEqual([]);
  expect(suggested(note('n', HERE, { props: { kind: 'research' } }))).toEqual([]);
  expect(suggested(note('n', HERE, { props: { kind: 'research', strength: 'none' } }))).toEqual(
    ABSOLUTE,
  );
});

test('what was agreed decides whether anything is known, whatever single people rated', () => {
  const agreed = { direction: null, note: '', by: 'fay', at: 1 };
  const rated = [rating('ann', HERE, 'some'), rating('bob', HERE, 'none')];
  const as = (strength: 'none' | 'weak') =>
    suggested(...rated, cellRecord(HERE, { agreed: { ...agreed, strength } }));
  expect(as('none')).toEqual(ABSOLUTE);
  expect(as('weak')).toEqual([]);
});

test('enough studies without a good review are suggested as a synthesis gap', () => {
  const gap = (studies: number) => [{ kind: 'synthesis', studies }];
  expect(suggested(...withStudies({}))).toEqual([]);
  expect(suggested(...withStudies({}, { sourceKind: 'rct' }))).toEqual(gap(2));
  const poor = { sourceKind: 'systematic_review', confidence: 'low' } as const;
  expect(suggested(...withStudies({}, {}, {}, poor))).toEqual(gap(3));
  expect(suggested(...withStudies({}, poor, poor))).toEqual([]);
  const map = { sourceKind: 'scoping_review_or_map' } as const;
  expect(suggested(...withStudies({}, {}, { ...map, confidence: 'moderate' }))).toEqual([]);
  expect(suggested(...withStudies({}, {}, { ...map, confidence: 'high' }))).toEqual([]);
  // A trial that is to be trusted is no review of the others.
  expect(suggested(...withStudies({}, { sourceKind: 'rct', confidence: 'high' }))).toEqual(gap(2));
});

test('a threshold of nothing never makes a gap of a cell without studies that are no reviews', () => {
  const frames = FRAMES.map((record) =>
    record.id === 'shape:map' ? mapShape(record.id, { synthesisThreshold: 0 }) : record,
  );
  const review = withStudies({ sourceKind: 'systematic_review' });
  const at = (theme: string, outcome: string) =>
    cellIn(mapOf([...frames, ...review]), theme, outcome).suggestions;
  expect(at('empower', 'entry')).toEqual([]);
  expect(at('housing', 'school')).toEqual([]);
});
