/**
 * The records of an evidence map as they lie on a board, beside the shapes. Each is small and says
 * one thing, so that two people who change different things never undo each other; what follows
 * from them (counts, states, where a note lies) is worked out and never stored.
 *
 * Ids are `<kind>:<key>`, where a heading's and a study's key has at most {@link KEY_MAX} of the
 * signs `\w -`. A heading's id is what a note's `cell`, a placement and a rating name it by.
 */
import type {
  Basis,
  Confidence,
  Direction,
  GapKind,
  GapReason,
  NoteKind,
  Picos,
  SourceKind,
  Strength,
  StudyStatus,
  StudyType,
} from './vocabulary.ts';

/** Themes are the rows of a map, outcomes its columns. */
export const AXES = ['theme', 'outcome'] as const;
export type Axis = (typeof AXES)[number];

/** Who made a record, and the role they had; set by the server, whatever the record says. */
export interface Authorship {
  /** participant id */
  by?: string;
  as?: string;
}

/** What else is noted of an evidence note. */
export interface NoteMeta extends Authorship {
  /** id of the note that it has been merged into, and counts in; left out: it stands for itself */
  mergedInto?: string;
}

/** A theme or an outcome, or a group of them: whatever other headings name as their parent is a group. */
export interface HeadingRecord {
  id: `heading:${string}`;
  typeName: 'heading';
  /** the `evidence-map` shape it belongs to */
  map: string;
  axis: Axis;
  /** what it is called in its framework: stays the same from board to board, so that maps can be combined */
  node: string;
  /** id of the heading it lies in, of the same map and axis; `null` at the top */
  parent: string | null;
  /** where it comes among its siblings: a fractional index, in code-unit order; ids decide between equals */
  index: string;
  label: string;
  definition: string;
  /** a row's height or a column's width as somebody set it, in canvas units; `null`: as the map sees fit */
  size: number | null;
  meta: Authorship;
}

/** A piece of research, on the board once however many cells it is placed in. */
export interface StudyRecord {
  id: `study:${string}`;
  typeName: 'study';
  type: StudyType;
  title: string;
  /** `Family, Given` or one whole name */
  authors: string[];
  /** four digits, or empty */
  year: string;
  /** the journal, book or series it is in */
  container: string;
  volume: string;
  issue: string;
  pages: string;
  publisher: string;
  place: string;
  /** lower case, without `https://doi.org/`; or empty */
  doi: string;
  url: string;
  issn: string;
  abstract: string;
  keywords: string[];
  sourceKind: SourceKind;
  status: StudyStatus;
  confidence: Confidence;
  /** what the confidence was judged with, such as AMSTAR 2 or Maryland SMS; or empty */
  confidenceTool: string;
  /** its own strength, where somebody has judged that; `null`: nobody has */
  strength: Strength | null;
  /** for those who work on the map; left out of what is published */
  internalNotes: string;
  /** where it was imported from (a file's name), or empty */
  source: string;
  meta: Authorship;
}

/** A study in a cell. Its id is {@link placementId}: the same study is in a cell once. */
export interface PlacementRecord {
  id: `placement:${string}`;
  typeName: 'placement';
  study: string;
  theme: string;
  outcome: string;
  /** which way this study points for this outcome, where somebody has said */
  direction: Direction | null;
  meta: Authorship;
}

/** One person's rating of a cell. Its id is {@link ratingId}: a person rates a cell once. */
export interface RatingRecord {
  id: `rating:${string}`;
  typeName: 'rating';
  theme: string;
  outcome: string;
  strength: Strength;
  direction: Direction | null;
  /** epoch milliseconds */
  at: number;
  meta: Authorship;
}

/** What has been said of a cell as a whole. Its id is {@link cellId}. */
export interface CellRecord {
  id: `cell:${string}`;
  typeName: 'cell';
  theme: string;
  outcome: string;
  /** "no research found", said by somebody; `null`: nobody has */
  none: NoneFound | null;
  /** what the facilitator recorded as agreed */
  agreed: Agreed | null;
  meta: Authorship;
}

export interface NoneFound {
  basis: Basis;
  /** participant id and role of whoever said so */
  by: string;
  as: string;
  /** epoch milliseconds */
  at: number;
}

export interface Agreed {
  strength: Strength;
  direction: Direction | null;
  /** why, in the facilitator's words; internal */
  note: string;
  by: string;
  at: number;
}

/** A cell as a note names it: heading ids of a leaf theme and a leaf outcome. */
export interface CellRef {
  theme: string;
  outcome: string;
}

/** What `packages/evidence` reads of an `evidence-note` shape. */
export interface NoteShape {
  id: string;
  typeName: 'shape';
  type: 'evidence-note';
  /** what it lies on: a map, a page, a group */
  parentId: string;
  index: string;
  props: {
    kind: NoteKind;
    /** `unsaid` until somebody says */
    strength: Strength | 'unsaid';
    /** for a gap; `unsaid` until somebody says, and for the other kinds */
    gap: GapKind | 'unsaid';
    reason: GapReason | 'unsaid';
    picos: Picos;
    /** ids of studies it rests on */
    studies: string[];
    cell: CellRef | null;
    richText: unknown;
  };
  meta: NoteMeta;
}

/** What `packages/evidence` reads of an `evidence-map` shape. */
export interface MapShape {
  id: string;
  typeName: 'shape';
  type: 'evidence-map';
  props: {
    title: string;
    /** what the map asks, in a sentence; or empty */
    question: string;
    /** where the framework is from, or empty */
    source: string;
    /** how many studies without a good review make a synthesis gap */
    synthesisThreshold: number;
    /** people rate without seeing what others said until the facilitator shows it */
    blind: boolean;
  };
}

/** Everything on a board that a map is made of. */
export type EvidenceRecord =
  | HeadingRecord
  | StudyRecord
  | PlacementRecord
  | RatingRecord
  | CellRecord
  | NoteShape
  | MapShape;

export function placementId(study: string, { theme, outcome }: CellRef): PlacementRecord['id'] {
  return `placement:${keyOf(study)}.${keyOf(theme)}.${keyOf(outcome)}`;
}

export function ratingId({ theme, outcome }: CellRef, participant: string): RatingRecord['id'] {
  return `rating:${keyOf(theme)}.${keyOf(outcome)}.${participant}`;
}

export function cellId({ theme, outcome }: CellRef): CellRecord['id'] {
  return `cell:${keyOf(theme)}.${keyOf(outcome)}`;
}

/** Longest key of a heading or a study: a placement's id is made of three of them. */
export const KEY_MAX = 32;

/** What follows the kind in a record's id. */
export function keyOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
