import type {
  AxesChoice,
  AxisOffered,
  Choices,
  ColumnMatch,
  FileFormat,
  GivenFile,
  MapContent,
  ReadFile,
} from '@gapboard/evidence/import';
import type { Drawing } from '../../tldr/drawing.ts';

/** What somebody chose to bring in, and what they said about it. */
export interface Upload {
  files: GivenFile[];
  /** by file name: which columns of a table, and which codes of a review, are what */
  choices: Record<string, Choices>;
}

/** What reading an upload comes to. */
export type Reading =
  /** nothing can be taken of it; in words for whoever chose it */
  | {
      kind: 'unreadable';
      text: string;
      /** what can be chosen so that it can be read */ offers: FileOffer[];
    }
  | { kind: 'studies'; read: ReadFile; offers: FileOffer[]; found: Found[] }
  | { kind: 'map'; file: string; content: MapContent; found: Found[] }
  | { kind: 'drawing'; file: string; drawing: Drawing; found: Found[] };

/** What can be chosen about a file, and what is guessed. */
export interface FileOffer {
  name: string;
  format: FileFormat;
  /** of a table of studies */
  columns?: { headers: string[]; guess: ColumnMatch };
  /** of a review */
  axes?: { offered: AxisOffered[]; guess: AxesChoice | null };
}

/** Something that may identify a person, by where it stands. It never holds what stands there. */
export interface Found {
  file: string;
  /** what is counted to find it, from 1; `null`: it is the file's own name */
  unit: 'line' | 'record' | 'heading' | 'study' | 'note' | 'cell' | 'map' | 'shape';
  line: number | null;
  level: 'block' | 'warn';
  text: string;
}
