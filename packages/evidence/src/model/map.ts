/**
 * An evidence map as a plain value: what a board's records say, worked out. Every view (canvas,
 * outline, results, exports, several boards combined) reads this and nothing else.
 */
import type { Agreed, CellRef, NoneFound, StudyRecord } from '../records.ts';
import type { MapDrawing } from './drawings.ts';
import type { Direction, GapKind, GapReason, NoteKind, Picos, Strength } from '../vocabulary.ts';

/** A theme or an outcome in its place in the tree. */
export interface Heading {
  id: string;
  /** what it is called in its framework, on every board */
  node: string;
  label: string;
  definition: string;
  /** as somebody set it, in canvas units; `null`: as the map sees fit */
  size: number | null;
  /** from the top down, without itself */
  ancestors: readonly string[];
  children: readonly Heading[];
}

/** The headings of one axis: as a tree, and its leaves from first to last. */
export interface HeadingTree {
  roots: readonly Heading[];
  /** the rows, or the columns, of the map: headings without children */
  leaves: readonly Heading[];
  /** every heading by its id */
  all: ReadonlyMap<string, Heading>;
}

export interface Note {
  id: string;
  kind: NoteKind;
  text: string;
  strength: Strength | undefined;
  gap: GapKind | undefined;
  reason: GapReason | undefined;
  picos: Picos;
  /** ids of studies it rests on; those that are not on the board are left out */
  studies: readonly string[];
  /** a fractional index: the order among notes in the same cell */
  index: string;
  /** participant id, and the role they wrote it in */
  by: string | undefined;
  as: string | undefined;
  /** what was merged into it, and counts in it and nowhere else; none of these has any of its own */
  merged: readonly Note[];
}

/** A study's own data, without what a record needs to lie on a board. */
export type Study = Omit<StudyRecord, 'typeName' | 'meta'>;

/** A study as it lies in one cell. */
export interface PlacedStudy {
  study: Study;
  direction: Direction | undefined;
}

/** How many of each there are, in a cell, a row, a column, a group or the whole map. */
export interface Counts {
  /** distinct studies, reviews and ongoing ones among them */
  studies: number;
  reviews: number;
  ongoing: number;
  /** notes of each kind */
  notes: Record<NoteKind, number>;
}

/** What people's ratings of one cell come to. */
export interface RatingSummary {
  /** how many people have rated it */
  count: number;
  /** how many gave each strength */
  spread: Record<Strength, number>;
  /** the middle one; of an even number the weaker of the two middle ones */
  median: Strength;
  strongest: Strength;
  weakest: Strength;
  /** strongest and weakest are two steps or more apart */
  contested: boolean;
  /** the middle direction of those who gave one; of an even number the less favourable */
  direction: Direction | undefined;
}

/**
 * What is known of how strong the evidence in a cell is: what was agreed, else what people rated,
 * else that somebody found there is none; else that it was discussed, or not even that.
 */
export type CellState =
  | { kind: 'unknown' }
  | { kind: 'discussed' }
  | { kind: 'none'; none: NoneFound }
  | { kind: 'rated'; strength: Strength; direction: Direction | undefined }
  | { kind: 'agreed'; strength: Strength; direction: Direction | undefined; agreed: Agreed };

/** What the map would call a gap by a rule. A hint for people, never a gap of itself. */
export type Suggestion =
  | { kind: 'absolute' }
  /** so many studies that are no reviews, and no review rated moderate or better */
  | { kind: 'synthesis'; studies: number };

export interface Cell extends CellRef {
  notes: readonly Note[];
  studies: readonly PlacedStudy[];
  counts: Counts;
  state: CellState;
  rating: RatingSummary | undefined;
  /** "no research found" as somebody said it, even where something else now counts for more */
  none: NoneFound | undefined;
  suggestions: readonly Suggestion[];
}

export interface EvidenceMap {
  /** id of the `evidence-map` shape */
  id: string;
  title: string;
  question: string;
  source: string;
  synthesisThreshold: number;
  blind: boolean;
  themes: HeadingTree;
  outcomes: HeadingTree;
  /** one for each leaf theme and leaf outcome, row by row, by {@link cellKey} */
  cells: ReadonlyMap<string, Cell>;
  /** what lies in no cell of this map: notes of the map, and studies without a placement on it */
  tray: { notes: readonly Note[]; studies: readonly Study[] };
  /** every study on the board by id, and every note of the map by id */
  studies: ReadonlyMap<string, Study>;
  notes: ReadonlyMap<string, Note>;
  /** what was drawn on it; left out where nobody has asked (`withDrawings`) */
  drawings?: readonly MapDrawing[];
}

/** What a cell is found by in {@link EvidenceMap.cells}. */
export function cellKey({ theme, outcome }: CellRef): string {
  return `${theme} ${outcome}`;
}
