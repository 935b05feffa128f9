import { problemLog } from '../problems.ts';
import type { ImportProblem, ReadPlace } from '../read.ts';
import type { Strength } from '../../vocabulary.ts';
import { strengthOf } from '../study/terms.ts';
import { oneLine } from '../study/text.ts';
import { guessColumns } from './columns.ts';
import { cellOf, placesOf } from './places.ts';
import type { CsvTable } from './table.ts';

/** A table that says which study is in which cell, by the id that the studies' own table gives it. */
export interface Placements {
  name: string;
  placements: Placement[];
  problems: ImportProblem[];
}

interface Placement {
  line: number;
  /** what both tables call the study */
  key: string;
  places: ReadPlace[];
  /** the study's own, which our table of studies does not have */
  strength: Strength | null;
}

/** What else the table repeats of a study is in the studies' own. */
export function readPlacementsCsv(table: CsvTable): Placements {
  const match = guessColumns(table.headers);
  const problems = problemLog(table.name, 'line');
  const placements = table.rows.map((row): Placement => ({
    line: row.line,
    key: oneLine(cellOf(row, match, 'key')),
    places: placesOf(row, match, problems),
    strength: strengthOf(cellOf(row, match, 'strength')),
  }));
  return { name: table.name, placements, problems: [...table.problems, ...problems.all()] };
}
