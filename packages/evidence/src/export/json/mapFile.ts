/** The `gapboard-map` file as a value; what each field is for stands in its schema ({@link ./mapSchema.ts}). */
import type { Agreement } from '../../priorities/agreement.ts';
import type { ParticipantGroup } from '../../priorities/ballots.ts';
import type { ShownGroup, Standing } from '../../priorities/standings.ts';
import type { Counts, RatingSummary, Study, Suggestion } from '../../model/map.ts';
import type { CellRef } from '../../records.ts';
import type {
  Basis,
  Direction,
  GapKind,
  GapReason,
  NoteKind,
  Picos,
  Strength,
} from '../../vocabulary.ts';
import type { MAP_FORMAT, MAP_VERSION } from './mapSchema.ts';

export interface MapFile {
  format: typeof MAP_FORMAT;
  version: typeof MAP_VERSION;
  about: string;
  exportedAt: string;
  board: { id: string; title: string };
  holds: { names: boolean; internalNotes: boolean };
  people: { id: string; name: string; role: string }[];
  map: {
    id: string;
    title: string;
    question: string;
    source: string;
    synthesisThreshold: number;
    blind: boolean;
  };
  framework: { themes: HeadingInFile[]; outcomes: HeadingInFile[] };
  studies: Study[];
  placements: (CellRef & { study: string; direction: Direction | null })[];
  notes: NoteInFile[];
  ratings: RatingInFile[];
  cells: CellInFile[];
  drawings?: DrawingInFile[];
  rounds?: RoundInFile[];
}

export interface HeadingInFile {
  id: string;
  node: string;
  label: string;
  definition: string;
  size: number | null;
  children: HeadingInFile[];
}

export interface NoteInFile {
  id: string;
  index: string;
  kind: NoteKind;
  text: string;
  strength: Strength | null;
  gap: GapKind | null;
  reason: GapReason | null;
  picos: Picos;
  studies: string[];
  cell: CellRef | null;
  role: string;
  by?: string;
  mergedInto?: string;
}

export interface RatingInFile extends CellRef {
  strength: Strength;
  direction: Direction | null;
  rater: string;
  role: string;
  at?: string;
}

export interface CellInFile extends CellRef {
  none: { basis: Basis; role: string; at: string; by?: string } | null;
  agreed: {
    strength: Strength;
    direction: Direction | null;
    note: string;
    at: string;
    by?: string;
  } | null;
  state: 'unknown' | 'discussed' | 'none' | 'rated' | 'agreed';
  strength: Strength | null;
  direction: Direction | null;
  rating: (Omit<RatingSummary, 'direction'> & { direction: Direction | null }) | null;
  counts: Counts;
  suggestions: Suggestion[];
}

export interface DrawingInFile {
  id: string;
  name: string;
  alt: string;
  cell: CellRef | null;
  note: string | null;
  notes: string[];
  byScribe: boolean;
}

export interface RoundInFile {
  id: string;
  criterion: string;
  method: 'dots' | 'ranking';
  votes: number;
  cap: number;
  roles: string[];
  live: boolean;
  openedAt: string;
  closedAt: string | null;
  after: string | null;
  eligible: number;
  voters: number;
  abstentions: number;
  merged: ParticipantGroup[];
  groups: ShownGroup[];
  items: Omit<Standing, 'isChosen'>[];
  agreement: Agreement | null;
  shortlist: {
    diverges: boolean;
    items: { note: string; choiceOf: ParticipantGroup[][]; byCombined: boolean }[];
    ofNoGroup: string[];
  } | null;
}
