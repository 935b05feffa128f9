/** A table out of the text of a CSV file, whatever program wrote it. */
import Papa from 'papaparse';
import { problemLog } from '../problems.ts';
import { UnreadableFileError, type ImportProblem } from '../read.ts';
import { oneLine } from '../study/text.ts';
import { words } from '../words.ts';
import { unguarded } from './guard.ts';

export interface CsvTable {
  /** the file's name */
  name: string;
  headers: string[];
  rows: CsvRow[];
  /** what is wrong with the table itself, such as rows that are too short */
  problems: ImportProblem[];
}

export interface CsvRow {
  /** the line it begins on: a cell may have several */
  line: number;
  /** one for each header */
  cells: string[];
}

/** A comma where several would do. */
const DELIMITERS = [',', ';', '\t', '|'];
/** In no table that people make: of a single column nothing is parted. */
const UNIT_SEPARATOR = '\u001f';

export function readCsvTable(name: string, text: string): CsvTable {
  const problems = problemLog(name, 'line');
  const { body, skipped, hinted } = withoutHint(
    text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
  );
  const delimiter = hinted ?? guessDelimiter(body);
  const parsed = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const lines = lineNumbers(parsed.data, skipped);
  for (const error of parsed.errors) {
    const line = lines[error.row ?? 0] ?? 1;
    if (error.code === 'MissingQuotes') {
      throw new UnreadableFileError(words.csv.openQuote(name, line));
    }
    if (error.type === 'Quotes') problems.say('warning', line, words.csv.oddQuote);
  }

  const filled = parsed.data
    .map((cells, index) => ({ line: lines[index] ?? 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [head, ...rest] = filled;
  if (head === undefined) throw new UnreadableFileError(words.empty(name));
  const headers = withoutEmptyEnd(head.cells).map((cell) => oneLine(unguarded(cell)));
  const rows = rest.map(({ line, cells }) => {
    const full = withoutEmptyEnd(cells);
    if (full.length > headers.length) {
      problems.say('warning', line, words.csv.longRow(full.length, headers.length));
    } else if (cells.length < headers.length) {
      problems.say('warning', line, words.csv.shortRow(cells.length, headers.length));
    }
    return { line, cells: headers.map((_, column) => unguarded(cells[column] ?? '')) };
  });
  return { name, headers, rows, problems: problems.all() };
}

/** Excel takes a first line "sep=;" for a hint and does not show it. */
function withoutHint(text: string): { body: string; skipped: number; hinted: string | null } {
  const hint = /^sep=(.)\n/i.exec(text);
  if (hint === null) return { body: text, skipped: 0, hinted: null };
  return { body: text.slice(hint[0].length), skipped: 1, hinted: hint[1] ?? null };
}

/** What parts the most headings, if anything does: the parser's own guess goes astray on short tables. */
function guessDelimiter(body: string): string {
  const start = body.replace(/^\s*\n/, '');
  const columns = DELIMITERS.map((delimiter) => {
    const options = { delimiter, newline: '\n', preview: 1 } as const;
    return Papa.parse<string[]>(start, options).data[0]?.length ?? 0;
  });
  const most = Math.max(...columns);
  return most > 1 ? (DELIMITERS[columns.indexOf(most)] ?? ',') : UNIT_SEPARATOR;
}

/** The line each row begins on: a row has as many lines more as there are line breaks in its cells. */
function lineNumbers(rows: readonly string[][], skipped: number): number[] {
  let line = 1 + skipped;
  return rows.map((cells) => {
    const start = line;
    line += 1;
    for (const cell of cells) line += cell.split('\n').length - 1;
    return start;
  });
}

/** Spreadsheets write empty columns to the right of a table. */
function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
