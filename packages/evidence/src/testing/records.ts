/** Records of a board for tests: what a test does not say is as it is on a new board. */
import { NO_FIELDS } from '../import/study/fields.ts';
import {
  type Axis,
  type CellRecord,
  type CellRef,
  cellId,
  type HeadingRecord,
  type MapShape,
  type NoteShape,
  type PlacementRecord,
  placementId,
  type RatingRecord,
  ratingId,
  type StudyRecord,
} from '../records.ts';
import type { Strength } from '../vocabulary.ts';

export const MAP = 'shape:map';

export function mapShape(id = MAP, props: Partial<MapShape['props']> = {}): MapShape {
  return {
    id,
    typeName: 'shape',
    type: 'evidence-map',
    props: {
      title: 'A map',
      question: '',
      source: '',
      synthesisThreshold: 5,
      blind: false,
      ...props,
    },
  };
}

/** A heading of {@link MAP}: `key` is its key, its node id and its label. */
export function heading(axis: Axis, key: string, more: Partial<HeadingRecord> = {}): HeadingRecord {
  return {
    id: `heading:${key}`,
    typeName: 'heading',
    map: MAP,
    axis,
    node: key,
    parent: null,
    index: 'a0',
    label: key,
    definition: '',
    size: null,
    meta: {},
    ...more,
  };
}

/** The cell of two headings made by {@link heading}. */
export function cell(theme: string, outcome: string): CellRef {
  return { theme: `heading:${theme}`, outcome: `heading:${outcome}` };
}

export function study(key: string, more: Partial<StudyRecord> = {}): StudyRecord {
  return {
    id: `study:${key}`,
    typeName: 'study',
    ...NO_FIELDS,
    type: 'JOUR',
    title: key,
    meta: {},
    ...more,
  };
}

export function placement(
  key: string,
  ref: CellRef,
  more: Partial<PlacementRecord> = {},
): PlacementRecord {
  const placed = `study:${key}`;
  return {
    id: placementId(placed, ref),
    typeName: 'placement',
    study: placed,
    ...ref,
    direction: null,
    meta: {},
    ...more,
  };
}

/** A note as tldraw keeps it: with the shape or page it lies on. */
export type LyingNote = NoteShape & { parentId: string };

/** A note on {@link MAP}. */
export function note(
  key: string,
  ref: CellRef | null,
  {
    props,
    text = key,
    ...more
  }: Partial<Omit<LyingNote, 'props'>> & {
    props?: Partial<NoteShape['props']>;
    text?: string;
  } = {},
): LyingNote {
  return {
    id: `shape:${key}`,
    typeName: 'shape',
    type: 'evidence-note',
    parentId: MAP,
    index: 'a0',
    meta: {},
    ...more,
    props: {
      kind: 'research',
      strength: 'unsaid',
      gap: 'unsaid',
      reason: 'unsaid',
      picos: {},
      studies: [],
      cell: ref,
      richText: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      },
      ...props,
    },
  };
}

export function rating(
  person: string,
  ref: CellRef,
  strength: Strength,
  more: Partial<RatingRecord> = {},
): RatingRecord {
  return {
    id: ratingId(ref, person),
    typeName: 'rating',
    ...ref,
    strength,
    direction: null,
    at: 1,
    meta: { by: person },
    ...more,
  };
}

export function cellRecord(ref: CellRef, more: Partial<CellRecord> = {}): CellRecord {
  return {
    id: cellId(ref),
    typeName: 'cell',
    ...ref,
    none: null,
    agreed: null,
    meta: {},
    ...more,
  };
}
