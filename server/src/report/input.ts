import type { Role, UnknownRecord } from '@gapboard/board';
import type { EvidenceMap } from '@gapboard/evidence';
import { type ExportOptions, published } from '@gapboard/evidence/export';
import { inkAmong } from './ink/strokes.ts';

/** Somebody who has been on the board. Who they are is no part of a report. */
export interface Attendance {
  role: Role;
  /** epoch milliseconds */
  joinedAt: number;
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
  /** all shapes of the board, among which its ink is found, and what it lies in */
  shapes: readonly UnknownRecord[];
  options: ReportOptions;
}

/** What is left to write: nothing in it has yet to be left out, and all of it can go to another thread. */
export interface ReadyReport {
  map: EvidenceMap;
  board: { title: string; id: string };
  exportedAt: Date;
  people: readonly Attendance[];
  /** see {@link inkAmong} */
  ink: readonly UnknownRecord[];
  isInternal: boolean;
}

export function readyReport(input: ReportInput): ReadyReport {
  const { map, options, boardId, boardTitle, exportedAt } = input;
  const nobody = new Map<string, never>();
  return {
    map: published(map, { ...options, people: nobody, exportedAt, boardId, boardTitle }),
    board: { title: options.redact(boardTitle), id: boardId },
    exportedAt,
    people: input.people.map(({ role, joinedAt }) => ({ role, joinedAt })),
    ink: inkAmong(input.shapes),
    isInternal: options.internal,
  };
}
