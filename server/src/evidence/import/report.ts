import type { ImportProblem, PlannedStudy } from '@gapboard/evidence/import';
import type { FileOffer, Found } from './upload.ts';

/** What an import adds, or would add: what a facilitator reads before, and is told after. */
export interface ImportReport {
  kind: 'studies' | 'map' | 'drawing';
  /** the map it goes into, new or not; `null`: none */
  map: string | null;
  added: Added;
  /** studies that were on the board, or came twice */
  duplicates: number;
  /** new studies that are in no cell */
  tray: number;
  /** line by line, what was not understood and what else to know */
  problems: ImportProblem[];
  /** study by study, in the order of the files */
  studies: StudyLine[];
  /** what can be chosen about the files */
  offers: FileOffer[];
  /** what may identify a person, and was looked at by the facilitator if it has been added */
  found: Found[];
}

export interface Added {
  /** maps that were not on the board */
  maps: number;
  studies: number;
  placements: number;
  headings: number;
  notes: number;
  ratings: number;
  /** of a drawing */
  shapes: number;
  pages: number;
}

export const NOTHING_ADDED: Added = {
  maps: 0,
  studies: 0,
  placements: 0,
  headings: 0,
  notes: 0,
  ratings: 0,
  shapes: 0,
  pages: 0,
};

export interface StudyLine {
  file: string;
  unit: 'line' | 'record';
  line: number;
  title: string;
  /** `board`: it is there already; `file`: it came before in the same files */
  is: 'new' | 'board' | 'file';
  placements: number;
  tray: boolean;
  /** what happens with it, and what was not understood of it */
  text: string;
}

export function studyLine({ read, target, placements, tray, text }: PlannedStudy): StudyLine {
  const { file, unit, line, fields } = read;
  return {
    file,
    unit,
    line,
    title: fields.title,
    is: target.kind,
    placements: placements.length,
    tray,
    text,
  };
}
