import type { Role, UnknownRecord } from '@gapboard/board';
import type { VotedRound } from '@gapboard/evidence';
import type { Person } from '@gapboard/evidence/export';
import type { Attendance } from '../../report/index.ts';
import type { DrawingsAsked } from '../../drawings/asked.ts';
import type { ExportFormat } from './formats.ts';

/** Everything an export is made of: it goes to a thread of its own. */
export interface ExportJob {
  format: ExportFormat;
  /** the map it is about; a drawing is of the whole board */
  map: string | undefined;
  /** how drawings are taken away */
  drawings: DrawingsAsked;
  /** one of the tables, in place of all of them */
  table: string | undefined;
  records: readonly UnknownRecord[];
  /** participant id -> who that is */
  people: ReadonlyMap<string, Person & { role: Role }>;
  /** who has been on the board, and is nobody by name */
  attendance: { people: readonly Attendance[]; mostTogether: number };
  /** closed rounds of voting, in the order they were opened */
  rounds: readonly VotedRound[];
  names: boolean;
  internal: boolean;
  /** a word in place of what may identify somebody */
  redact: boolean;
  exportedAt: Date;
  board: { id: string; title: string };
  /** a picture's address on this board -> the picture itself, as a `data:` address */
  pictures: ReadonlyMap<string, string>;
}

export type ExportResult =
  | {
      made: true;
      bytes: Uint8Array<ArrayBuffer>;
      /** what it is of, where that is neither the board nor a map of it */
      title?: string;
      /** several files as one */
      isZip?: true;
    }
  | { made: false; why: 'map-unknown' | 'table-unknown' | 'drawing-unknown' };
