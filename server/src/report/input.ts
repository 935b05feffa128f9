import type { Place, Role, UnknownRecord } from '@gapboard/board';
import { type Drawing, rightsLine } from '@gapboard/drawing';
import { drawingsOn } from '../drawings/drawingsOn.ts';
import type { EvidenceMap, VotedRound } from '@gapboard/evidence';
import { type ExportOptions, published, publishedRounds } from '@gapboard/evidence/export';

/** Somebody who has been on the board. Who they are is no part of a report. */
export interface Attendance {
  role: Role;
  /** epoch milliseconds */
  joinedAt: number;
  /** the kind of person they say they are; `null`: they have not said */
  group: string | null;
  /** where they took part from; `null`: they have not said */
  place: Place | null;
}

export interface ReportOptions extends Pick<ExportOptions, 'internal' | 'redact'> {
  /** reports have no names in them */
  names: false;
}

/** All that a report is made of. */
export interface ReportInput {
  map: EvidenceMap;
  boardTitle: string;
  boardId: string;
  exportedAt: Date;
  people: readonly Attendance[];
  /** the most participants that were there at one time */
  mostTogether: number;
  /** all of the board, among which its ink is found, what it lies in, and whom to name beside it */
  records: readonly UnknownRecord[];
  /** closed rounds of voting, in the order they were opened */
  rounds: readonly VotedRound[];
  options: ReportOptions;
}

/** What is left to write: nothing in it has yet to be left out, and all of it can go to another thread. */
export interface ReadyReport {
  map: EvidenceMap;
  board: { title: string; id: string };
  exportedAt: Date;
  people: readonly Attendance[];
  mostTogether: number;
  drawings: readonly ReportDrawing[];
  rounds: readonly VotedRound[];
  isInternal: boolean;
}

/** A drawing, and whom its scribe wants to be named beside it; empty: nobody. */
export interface ReportDrawing extends Drawing {
  credit: string;
}

export function readyReport(input: ReportInput): ReadyReport {
  const { map, options, boardId, boardTitle, exportedAt } = input;
  const nobody = new Map<string, never>();
  const { rounds } = input;
  const asked = { ...options, people: nobody, exportedAt, boardId, boardTitle, rounds };
  return {
    map: published(map, asked),
    board: { title: options.redact(boardTitle), id: boardId },
    exportedAt,
    people: input.people.map(({ role, joinedAt, group, place }) => ({
      role,
      joinedAt,
      group: group === null ? null : options.redact(group),
      place,
    })),
    mostTogether: input.mostTogether,
    drawings: drawingsIn(input.records, options.redact),
    rounds: publishedRounds(asked),
    isInternal: options.internal,
  };
}

function drawingsIn(
  records: readonly UnknownRecord[],
  redact: (text: string) => string,
): ReportDrawing[] {
  return drawingsOn(records, redact).map(({ drawing, about }) => ({
    ...drawing,
    credit: about.credit === '' ? '' : rightsLine(about),
  }));
}
