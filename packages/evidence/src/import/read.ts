/**
 * What reading a file comes to, whatever kind of file it was: studies, perhaps a framework, and what
 * a person should know before any of it is added to a board.
 */
import type { Framework } from '../model/framework.ts';
import type { StudyRecord } from '../records.ts';
import type { Direction } from '../vocabulary.ts';

/** `csv`: a table of studies, placements or headings; `map-page`: a map published with EPPI-Mapper. */
export type FileFormat = 'ris' | 'csv' | 'eppi-json' | 'map-page';

/** Where something stands in a file, so that a person can find it. */
export interface Spot {
  /** the file's name */
  file: string;
  /** what is counted: lines, or records where a file has everything on one line */
  unit: 'line' | 'record';
  /** counted from 1; `null`: it is about the file as a whole */
  line: number | null;
}

/** `error`: something was left out; `warning`: taken, but look at it; `note`: good to know. */
export type ProblemLevel = 'error' | 'warning' | 'note';

export interface ImportProblem extends Spot {
  level: ProblemLevel;
  /** in words for a facilitator */
  text: string;
}

/** A study as a file has it; `source` is empty until it becomes a record. */
export type StudyFields = Omit<StudyRecord, 'id' | 'typeName' | 'meta'>;

/** A cell as a file names it: by the ids or the labels of a theme and an outcome. */
export interface ReadPlace {
  theme: string;
  outcome: string;
  /** what they are called, where `theme` and `outcome` are ids: `Leaf` or `Group › Leaf` */
  labels: { theme: string; outcome: string } | null;
  direction: Direction | null;
}

export interface ReadStudy extends Spot {
  line: number;
  fields: StudyFields;
  /** what the file calls it: only good for finding it in that file */
  key: string | null;
  places: ReadPlace[];
}

export interface ReadFile {
  format: FileFormat;
  /** the file's name, or the names of several that were read together */
  name: string;
  framework: Framework | null;
  studies: ReadStudy[];
  /** by file and line */
  problems: ImportProblem[];
}

/** A file of which nothing can be taken; its message is for the person who chose the file. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError';
}
