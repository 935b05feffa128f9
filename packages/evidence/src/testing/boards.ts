/** Boards for property tests: one small map with groups and leaves on both axes, a second one, and anything on them. */
import fc from 'fast-check';
import type { CellRef, EvidenceRecord, HeadingRecord } from '../records.ts';
import {
  BASES,
  CONFIDENCES,
  DIRECTIONS,
  NOTE_KINDS,
  SOURCE_KINDS,
  STRENGTHS,
  STUDY_STATUSES,
} from '../vocabulary.ts';
import {
  cellRecord,
  heading,
  type LyingNote,
  MAP,
  mapShape,
  note,
  placement,
  rating,
  study,
} from './records.ts';

export const OTHER_MAP = 'shape:other';
export const PAGE = 'page:page';

const inGroup = (parent: string, index: string) => ({ parent: `heading:${parent}`, index });

/** Rows: Families (empower, visits), housing. Columns: care (entry, return), school. */
export const HEADINGS: HeadingRecord[] = [
  heading('theme', 'families', { index: 'a0', label: 'Families' }),
  heading('theme', 'empower', { ...inGroup('families', 'a0'), label: 'Empowerment' }),
  heading('theme', 'visits', { ...inGroup('families', 'a1'), label: 'Home visits' }),
  heading('theme', 'housing', { index: 'a1', label: 'Housing' }),
  heading('outcome', 'care', { index: 'a0', label: 'Care' }),
  heading('outcome', 'entry', { ...inGroup('care', 'a0'), label: 'Entering care' }),
  heading('outcome', 'return', { ...inGroup('care', 'a1'), label: 'Going home' }),
  heading('outcome', 'school', { index: 'a1', label: 'School' }),
];

/** One row and one column. */
export const OTHER_HEADINGS: HeadingRecord[] = [
  heading('theme', 'other-row', { map: OTHER_MAP }),
  heading('outcome', 'other-column', { map: OTHER_MAP }),
];

export const FRAMES: EvidenceRecord[] = [
  mapShape(MAP, { synthesisThreshold: 2 }),
  mapShape(OTHER_MAP),
  ...HEADINGS,
  ...OTHER_HEADINGS,
];

const keys = (...all: string[]) => fc.constantFrom(...all.map((key) => `heading:${key}`));

/** A cell of {@link MAP}. */
export const anyCell: fc.Arbitrary<CellRef> = fc.record({
  theme: keys('empower', 'visits', 'housing'),
  outcome: keys('entry', 'return', 'school'),
});

/** A cell as edits at once can leave it behind: gone, a group, of another map, or the wrong way round. */
const anyRef: fc.Arbitrary<CellRef> = fc.record({
  theme: keys('families', 'empower', 'housing', 'gone', 'other-row', 'entry'),
  outcome: keys('care', 'entry', 'school', 'gone', 'other-column', 'empower'),
});
const mostlyCells = fc.oneof({ weight: 4, arbitrary: anyCell }, { weight: 1, arbitrary: anyRef });

const STUDIES = ['s0', 's1', 's2', 's3', 's4', 's5'];
const PEOPLE = ['ann', 'bob', 'cat'];
const ROLES = ['facilitator', 'participant'];

const anyNote: fc.Arbitrary<(at: number) => LyingNote> = fc
  .record({
    kind: fc.constantFrom(...NOTE_KINDS),
    strength: fc.constantFrom('unsaid' as const, ...STRENGTHS),
    studies: fc.subarray(['study:s0', 'study:s5', 'study:gone']),
    text: fc.constantFrom('', 'Few UK studies', 'Élan'),
    cell: fc.oneof(
      { weight: 5, arbitrary: mostlyCells },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    parentId: fc.constantFrom(MAP, MAP, OTHER_MAP, PAGE),
    index: fc.constantFrom('a0', 'a1', 'a2'),
    by: fc.constantFrom(...PEOPLE),
    as: fc.constantFrom(...ROLES),
  })
  .map(
    ({ kind, strength, studies, text, cell, by, as, ...lying }) =>
      (at) =>
        note(`n${at}`, cell, {
          ...lying,
          text,
          meta: { by, as },
          props: { kind, strength, studies },
        }),
  );

/** Now and then merged into another, into itself, or into one that is gone. */
const anyInto = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('shape:n0', 'shape:n1', 'shape:n2', 'shape:gone') },
);

export const anyNotes: fc.Arbitrary<LyingNote[]> = fc
  .array(fc.tuple(anyNote, anyInto), { maxLength: 10 })
  .map((notes) =>
    notes.map(([make, mergedInto], at) => {
      const made = make(at);
      return mergedInto ? { ...made, meta: { ...made.meta, mergedInto } } : made;
    }),
  );

const anyStudies = fc
  .array(
    fc.record({
      sourceKind: fc.constantFrom(...SOURCE_KINDS),
      status: fc.constantFrom(...STUDY_STATUSES),
      confidence: fc.constantFrom(...CONFIDENCES),
      strength: fc.constantFrom(null, ...STRENGTHS),
      title: fc.constantFrom('A study', 'a study', 'Études', 'Zebras'),
    }),
    { maxLength: STUDIES.length },
  )
  .map((studies) => studies.map((more, at) => study(STUDIES[at] ?? '', more)));

const anyPlacements = fc
  .array(
    fc.record({
      key: fc.constantFrom(...STUDIES, 'gone'),
      ref: mostlyCells,
      direction: fc.constantFrom(null, ...DIRECTIONS),
    }),
    { maxLength: 16 },
  )
  .map((all) => all.map(({ key, ref, direction }) => placement(key, ref, { direction })));

const anyRatings = fc
  .array(
    fc.record({
      person: fc.constantFrom(...PEOPLE),
      ref: mostlyCells,
      strength: fc.constantFrom(...STRENGTHS),
      at: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 10 },
  )
  .map((all) => all.map(({ person, ref, strength, at }) => rating(person, ref, strength, { at })));

const anySaid = fc
  .array(
    fc.record({
      ref: mostlyCells,
      none: fc.option(
        fc.record({
          basis: fc.constantFrom(...BASES),
          by: fc.constantFrom(...PEOPLE),
          as: fc.constantFrom(...ROLES),
          at: fc.constant(1),
        }),
        { nil: null },
      ),
      agreed: fc.option(
        fc.record({
          strength: fc.constantFrom(...STRENGTHS),
          direction: fc.constantFrom(null, ...DIRECTIONS),
          note: fc.constant(''),
          by: fc.constantFrom(...PEOPLE),
          at: fc.constant(1),
        }),
        { nil: null },
      ),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map(({ ref, ...said }) => cellRecord(ref, said)));

/** All that lies on a board of {@link FRAMES}, without them; of one id there is one record, as on a board. */
export const anyContents: fc.Arbitrary<EvidenceRecord[]> = fc
  .tuple(anyNotes, anyStudies, anyPlacements, anyRatings, anySaid)
  .map((parts) => [...new Map(parts.flat().map((record) => [record.id, record])).values()]);

export const anyBoard: fc.Arbitrary<EvidenceRecord[]> = anyContents.map((contents) => [
  ...FRAMES,
  ...contents,
]);
