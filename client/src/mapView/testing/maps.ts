/** Maps for tests of the views. */
import {
  type CellRef,
  type EvidenceMap,
  evidenceMap,
  headingTree,
  type HeadingRecord,
  type HeadingTree,
  type NoteKind,
  type NoteShape,
  type Strength,
  type StudyRecord,
} from '@gapboard/evidence';
import fc from 'fast-check';

export const MAP = 'shape:map';

export function heading(
  axis: 'theme' | 'outcome',
  key: string,
  index: number,
  parent: string | null = null,
): HeadingRecord {
  return {
    id: `heading:${key}`,
    typeName: 'heading',
    map: MAP,
    axis,
    node: key,
    parent: parent === null ? null : `heading:${parent}`,
    index: `a${index.toString(36)}`,
    label: key,
    definition: '',
    size: null,
    meta: {},
  };
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
): NoteShape & { parentId: string } {
  return {
    id: `shape:${key}`,
    typeName: 'shape',
    type: 'evidence-note',
    parentId: MAP,
    index: 'a1',
    props: {
      kind,
      strength: more.strength ?? 'unsaid',
      gap: 'unsaid',
      reason: 'unsaid',
      picos: {},
      studies: [],
      cell: ref,
      richText: { type: 'doc', content: [] },
    },
    meta: { by: 'ann', ...(more.as !== undefined && { as: more.as }) },
  };
}

export function study(key: string, more: Partial<StudyRecord> = {}): StudyRecord {
  return {
    id: `study:${key}`,
    typeName: 'study',
    type: 'JOUR',
    title: key,
    authors: [],
    year: '',
    container: '',
    volume: '',
    issue: '',
    pages: '',
    publisher: '',
    place: '',
    doi: '',
    url: '',
    issn: '',
    abstract: '',
    keywords: [],
    sourceKind: 'unknown',
    status: 'completed',
    confidence: 'unrated',
    confidenceTool: '',
    strength: null,
    internalNotes: '',
    source: '',
    meta: {},
    ...more,
  };
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

export function cell(theme: string, outcome: string): CellRef {
  return { theme: `heading:${theme}`, outcome: `heading:${outcome}` };
}

/** What a map of {@link HEADINGS} and these records says. */
export function mapOf(...records: object[]): EvidenceMap {
  const shape = {
    id: MAP,
    typeName: 'shape',
    type: 'evidence-map',
    props: { title: 'A map', question: '', source: '', synthesisThreshold: 5, blind: false },
  };
  const map = evidenceMap([shape, ...HEADINGS, ...records], MAP);
  if (!map) throw new Error('There is no map.');
  return map;
}
