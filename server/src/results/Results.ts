import type { Round } from '@gapboard/board';
import type { GapKind, NoteKind } from '@gapboard/evidence';
import type { Turnout } from '../report/attendance.ts';

/** What a workshop has come to, for anyone who is given the link: no names, no small groups, nothing internal. */
export interface Results {
  board: { id: string; title: string };
  /** server time; `null` for a facilitator who looks before the workshop is closed */
  closedAt: number | null;
  /** server time */
  asOf: number;
  maps: ResultMap[];
  /** notes that are on no map */
  loose: ResultNote[];
  /** closed rounds, in the order they were opened */
  rounds: Round[];
  drawings: ResultDrawing[];
  /** how such results come about, and what follows for whoever reads them */
  about: string[];
  turnout: Omit<Turnout, 'came'> & { came: { first: number; last: number } | null };
}

export interface ResultMap {
  id: string;
  title: string;
  question: string;
  source: string;
  /** what it comes to, in a few sentences */
  summary: string;
  /** paths of the outcomes, from first to last */
  columns: string[];
  rows: { label: string; cells: ResultCell[] }[];
  tray: ResultNote[];
}

export interface ResultCell {
  /** what is known and what lies in it, in words */
  text: string;
  notes: ResultNote[];
}

export interface ResultNote {
  id: string;
  kind: NoteKind;
  gap: GapKind | null;
  text: string;
  /** what others said that was merged into it */
  merged: string[];
}

export interface ResultDrawing {
  /** its number, by which its picture is had */
  n: number;
  /** empty: it has none */
  name: string;
  /** what was drawn, in a line; empty: nobody has said */
  alt: string;
  /** whom its scribe wants named beside it, and its licence; empty: they have asked for nothing */
  rights: string;
  byScribe: boolean;
  onMap: boolean;
  width: number;
  height: number;
}
