import type { EvidenceMap, VotedRound } from '@gapboard/evidence';
import type { Turnout } from './attendance.ts';
import type { ReportDrawing } from './input.ts';
import type { Element, Paper } from './page/Paper.ts';
import type { References } from './references.ts';

/** What every section of a report is written from: nothing in it has yet to be redacted. */
export interface Report {
  paper: Paper;
  map: EvidenceMap;
  title: string;
  board: { title: string; id: string };
  exportedAt: Date;
  isInternal: boolean;
  turnout: Turnout;
  drawings: readonly ReportDrawing[];
  references: References;
  /** closed rounds of voting */
  rounds: readonly VotedRound[];
}

/** A section of the report, as an element of its own. */
export type Section = (report: Report, element: Element, bookmark: PDFKit.PDFOutline) => void;

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export function dayOf(date: Date): string {
  return DAY.format(date);
}
