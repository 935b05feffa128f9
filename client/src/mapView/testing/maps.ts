/** Maps for tests of the views. */
import {
  type CellRef,
  type EvidenceMap,
  evidenceMap,
  headingTree,
  type HeadingRecord,
  type HeadingTree,
  type NoteKind,
  type Strength,
} from '@gapboard/evidence';
import {
  cell,
  heading as headingRecord,
  type LyingNote,
  MAP,
  mapShape,
  note as noteRecord,
  study,
} from '@gapboard/evidence/testing';
import fc from 'fast-check';

export { MAP, study };

export function heading(
  axis: 'theme' | 'outcome',
  key: string,
  index: number,
  parent: string | null = null,
): HeadingRecord {
  return headingRecord(axis, key, {
    parent: parent === null ? null : `heading:${parent}`,
    index: `a${index.toString(36)}`,
  });
}

/** A tree of up to a dozen headings, in groups and groups of groups. */
export const anyTree: fc.Arbitrary<HeadingTree> = fc
  .array(fc.integer({ min: -1, max: 11 }), { minLength: 1, maxLength: 12 })
  .map((parents) =>
    headingTree(
      parents.map((parent, n) =>
        heading('theme', `h${n}`, n, parent >= 0 && parent < n ? `h${parent}` : null),
      ),
      MAP,
      'theme',
    ),
  );

export function note(
  key: string,
  ref: CellRef | null,
  kind: NoteKind,
  more: { strength?: Strength; as?: string } = {},
): LyingNote {
  return noteRecord(key, ref, {
    text: '',
    props: { kind, strength: more.strength ?? 'unsaid' },
    meta: { by: 'ann', ...(more.as !== undefined && { as: more.as }) },
  });
}

/** Rows Families (Empowerment, Visits) and Housing; columns Entry and School. */
export const HEADINGS: HeadingRecord[] = [
  heading('theme', 'Families', 0),
  heading('theme', 'Empowerment', 0, 'Families'),
  heading('theme', 'Visits', 1, 'Families'),
  heading('theme', 'Housing', 1),
  heading('outcome', 'Entry', 0),
  heading('outcome', 'School', 1),
];

export { cell };

/** What a map of {@link HEADINGS} and these records says. */
export function mapOf(...records: object[]): EvidenceMap {
  const map = evidenceMap([mapShape(), ...HEADINGS, ...records], MAP);
  if (!map) throw new Error('There is no map.');
  return map;
}
