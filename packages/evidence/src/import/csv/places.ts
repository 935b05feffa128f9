/** The cells that a row of a table names. */
import type { ReadPlace } from '../read.ts';
import { directionOf } from '../study/terms.ts';
import { listed, oneLine } from '../study/text.ts';
import type { ProblemLog } from '../problems.ts';
import { words } from '../words.ts';
import type { ColumnMatch, StudyColumn } from './columns.ts';
import type { CsvRow } from './table.ts';

/** What a row has in the column that holds this; empty where there is none. */
export function cellOf(row: CsvRow, match: ColumnMatch, column: StudyColumn): string {
  const index = match[column];
  return index === undefined ? '' : (row.cells[index] ?? '').trim();
}

/** Several themes or outcomes in one cell stand for every pair of them. */
export function placesOf(row: CsvRow, match: ColumnMatch, problems: ProblemLog): ReadPlace[] {
  const read = (column: StudyColumn): string => cellOf(row, match, column);
  const themes = names(read('theme') || read('themeLabel'));
  const outcomes = names(read('outcome') || read('outcomeLabel'));
  if (themes.length === 0 || outcomes.length === 0) {
    if (themes.length !== outcomes.length) {
      problems.often('warning', row.line, 'half', words.halfPlaced);
    }
    return [];
  }

  const said = read('direction');
  const direction = directionOf(said);
  if (said !== '' && direction === null) {
    problems.say('warning', row.line, words.notUnderstood(words.fields.direction, said));
  }
  if (themes.length > 1 && outcomes.length > 1) {
    problems.often('note', row.line, 'pairs', words.csv.everyPair);
  }
  const labels = {
    theme: path(read('themeGroup'), read('themeLabel')),
    outcome: path(read('outcomeGroup'), read('outcomeLabel')),
  };
  const isLabelled = themes.length === 1 && outcomes.length === 1;
  return themes.flatMap((theme) =>
    outcomes.map((outcome) => ({
      theme,
      outcome,
      labels: isLabelled && (labels.theme !== '' || labels.outcome !== '') ? labels : null,
      direction,
    })),
  );
}

function names(cell: string): string[] {
  return listed(cell, /[;|\n]/);
}

/** `Group › Leaf`, where both are known. */
function path(group: string, label: string): string {
  return [oneLine(group), oneLine(label)].filter((part) => part !== '').join(' › ');
}
