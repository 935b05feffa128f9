/** Studies out of a table with a row for each, or a row for each cell that a study is placed in. */
import type { ProblemLog } from '../problems.ts';
import { problemLog } from '../problems.ts';
import {
  UnreadableFileError,
  type ReadFile,
  type ReadPlace,
  type ReadStudy,
  type StudyFields,
} from '../read.ts';
import { refuseTooMany, refuseTooManyPlaces } from '../size.ts';
import { doiIn } from '../study/doi.ts';
import { cleanFields, NO_FIELDS } from '../study/fields.ts';
import { mergePlaces } from '../study/places.ts';
import { confidenceOf, sourceKindOf, statusOf, strengthOf } from '../study/terms.ts';
import { listed, oneLine, plainKey } from '../study/text.ts';
import { studyTypeOf } from '../study/types.ts';
import { words } from '../words.ts';
import type { ColumnMatch, StudyColumn } from './columns.ts';
import { cellOf, placesOf } from './places.ts';
import type { CsvRow, CsvTable } from './table.ts';

/** Rows of one study: the same DOI, or the same id in the file and no other title. */
interface Group {
  key: string | null;
  /** as it is compared, from the first row that has one */
  title: string;
  rows: CsvRow[];
}

export function readStudiesCsv(table: CsvTable, match: ColumnMatch): ReadFile {
  const { name } = table;
  if (match.title === undefined) {
    throw new UnreadableFileError(words.csv.noTitleColumn(name, table.headers));
  }
  const problems = problemLog(name, 'line');
  const groups = grouped(table.rows, match, problems);
  refuseTooMany(name, groups.length);
  if (groups.length === 0) problems.say('warning', null, words.csv.noRows);
  const studies = groups
    .map((group) => studyOf(name, group, match, problems))
    .filter((study) => study !== null);
  refuseTooManyPlaces(
    name,
    studies.reduce((sum, study) => sum + study.places.length, 0),
  );
  return {
    format: 'csv',
    name,
    framework: null,
    studies,
    problems: [...table.problems, ...problems.all()],
  };
}

function grouped(rows: readonly CsvRow[], match: ColumnMatch, problems: ProblemLog): Group[] {
  const groups: Group[] = [];
  const known = new Map<string, Group>();
  for (const row of rows) {
    const key = oneLine(cellOf(row, match, 'key')) || null;
    const doi = doiIn(cellOf(row, match, 'doi'));
    const byDoi = doi === null ? undefined : known.get(`doi ${doi}`);
    const byKey = key === null ? undefined : known.get(`key ${key}`);
    // A table of placements may repeat a study's title, or leave it out.
    const title = plainKey(cellOf(row, match, 'title'));
    const isOther =
      byKey !== undefined && title !== '' && byKey.title !== '' && title !== byKey.title;
    if (isOther && byKey !== byDoi) {
      problems.say('warning', row.line, words.csv.idTwice(key ?? '', byKey.rows[0]?.line ?? 0));
    }
    const group = byDoi ?? (isOther ? undefined : byKey);
    if (group !== undefined) {
      group.rows.push(row);
      group.title ||= title;
      continue;
    }
    const made: Group = { key: isOther ? null : key, title, rows: [row] };
    groups.push(made);
    if (made.key !== null) known.set(`key ${made.key}`, made);
    if (doi !== null) known.set(`doi ${doi}`, made);
  }
  return groups;
}

function studyOf(
  file: string,
  { key, rows }: Group,
  match: ColumnMatch,
  problems: ProblemLog,
): ReadStudy | null {
  const [head] = rows;
  if (head === undefined) return null;
  const { line } = head;
  const title = read('title');
  if (title === '') {
    problems.say('error', line, words.noTitle);
    return null;
  }
  for (const row of rows) {
    const other = cellOf(row, match, 'title');
    if (other !== '' && plainKey(other) !== plainKey(title)) {
      problems.say('warning', row.line, words.csv.otherTitle(line));
    }
  }
  const raw: StudyFields = {
    ...NO_FIELDS,
    title,
    type: type(),
    authors: authors(read('authors')),
    year: read('year'),
    container: read('container'),
    volume: read('volume'),
    issue: read('issue'),
    pages:
      read('pages') || [read('startPage'), read('endPage')].filter((page) => page !== '').join('-'),
    publisher: read('publisher'),
    place: read('place'),
    doi: read('doi'),
    url: read('url'),
    issn: read('issn'),
    abstract: read('abstract'),
    keywords: listed(read('keywords'), /;/),
    sourceKind: term('sourceKind', sourceKindOf) ?? NO_FIELDS.sourceKind,
    status: term('status', statusOf) ?? NO_FIELDS.status,
    confidence: term('confidence', confidenceOf) ?? NO_FIELDS.confidence,
    confidenceTool: read('confidenceTool'),
    strength: term('strength', strengthOf),
    internalNotes: read('notes'),
  };
  const places: ReadPlace[] = rows.flatMap((row) => placesOf(row, match, problems));
  return {
    file,
    unit: 'line',
    line,
    fields: cleanFields(raw, line, problems),
    key,
    places: mergePlaces(places),
  };

  /** The first row that says it: in a table of placements only one of them may. */
  function read(column: StudyColumn): string {
    for (const row of rows) {
      const value = cellOf(row, match, column);
      if (value !== '') return value;
    }
    return '';
  }

  function term<T>(
    column: 'sourceKind' | 'status' | 'confidence' | 'strength',
    termOf: (text: string) => T | null,
  ): T | null {
    const said = read(column);
    const value = termOf(said);
    if (said !== '' && value === null) {
      problems.often('warning', line, `${column} ${said}`, (times) =>
        words.notUnderstood(words.fields[column], said, times),
      );
    }
    return value;
  }

  function type(): StudyFields['type'] {
    const said = read('type');
    // Only journals have volumes and issues.
    if (said === '') {
      return read('container') !== '' && (read('volume') || read('issue')) !== '' ? 'JOUR' : 'GEN';
    }
    const known = studyTypeOf(said);
    if (known === null) {
      problems.often('note', line, `type ${said}`, (times) =>
        words.notUnderstood(words.fields.type, said, times),
      );
    }
    return known ?? 'GEN';
  }
}

/** One name as Scopus writes it: a family name and initials. */
const NAME_AND_INITIALS = /^[\p{L}'’\- ]{1,60} (?:\p{Lu}\.?-?){1,5}$/u;

/**
 * Semicolons or lines part authors. Where there are none, "and" and commas do only where every part
 * is clearly a person: "Department for Children, Schools and Families" is one author.
 */
function authors(text: string): string[] {
  const parted = listed(text, /[;\n]/);
  if (parted.length > 1) return parted;
  const byAnd = listed(oneLine(text), /,?\s+(?:and|&)\s+/);
  if (byAnd.length > 1 && byAnd.every((name) => name.includes(','))) return byAnd;
  const byComma = listed(text, /,/);
  return byComma.length > 1 && byComma.every((name) => NAME_AND_INITIALS.test(name))
    ? byComma
    : parted;
}
