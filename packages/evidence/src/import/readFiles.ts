/** Several files read together: what one of our exports is made of, or whatever a person chose at once. */
import { guessColumns, tableKind, type ColumnMatch } from './csv/columns.ts';
import { readFrameworkCsv } from './csv/framework.ts';
import { readPlacementsCsv, type Placements } from './csv/placements.ts';
import { readStudiesCsv } from './csv/studies.ts';
import { readCsvTable } from './csv/table.ts';
import { decode } from './decode.ts';
import { detectFormat } from './detectFormat.ts';
import { guessAxes, openEppiJson, readEppiJson, type AxesChoice } from './eppi/readEppiJson.ts';
import { readMapPage } from './eppi/readMapPage.ts';
import { problemLog } from './problems.ts';
import { UnreadableFileError, type FileFormat, type ReadFile, type ReadStudy } from './read.ts';
import { readRis } from './ris/readRis.ts';
import { refuseTooMany, refuseTooManyPlaces } from './size.ts';
import { mergePlaces } from './study/places.ts';
import { words } from './words.ts';

export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** What a person chose for a file, by its name; what is not chosen is guessed. */
export interface Choices {
  columns?: ColumnMatch;
  /** `null`: no rows and columns, all studies to the tray */
  axes?: AxesChoice | null;
}

/**
 * All of them or none: one file that cannot be read makes an {@link UnreadableFileError}, which names
 * it. The framework is that of the first file that has one.
 */
export function readFiles(
  files: readonly GivenFile[],
  choices: Readonly<Record<string, Choices>> = {},
): ReadFile {
  const read: ReadFile[] = [];
  const placements: Placements[] = [];
  for (const { name, bytes } of files) {
    // The note beside the tables of an export is for people.
    if (files.length > 1 && /^readme\.txt$/i.test(name)) continue;
    const { text, problems } = decode(name, bytes);
    const one = readOne(name, text, Object.hasOwn(choices, name) ? (choices[name] ?? {}) : {});
    if ('placements' in one) placements.push(one);
    read.push({
      ...('placements' in one ? noStudies('csv', name) : one),
      problems: [...problems, ...one.problems],
    });
  }
  const [first] = read;
  if (first === undefined) return noStudies('csv', '');
  const all = read.slice(1).reduce(together, first);
  return placements.reduce(placedBy, all);
}

function readOne(name: string, text: string, choice: Choices): ReadFile | Placements {
  const format = detectFormat(name, text);
  switch (format) {
    case 'ris':
      return readRis(name, text);
    case 'map-page':
      return readMapPage(name, text);
    case 'eppi-json': {
      const file = openEppiJson(name, text);
      return readEppiJson(file, choice.axes === undefined ? guessAxes(file) : choice.axes);
    }
    case 'csv':
      return readTable(name, text, choice);
  }
}

function readTable(name: string, text: string, choice: Choices): ReadFile | Placements {
  const table = readCsvTable(name, text);
  const kind = choice.columns === undefined ? tableKind(table.headers) : 'studies';
  switch (kind) {
    case 'framework':
      return readFrameworkCsv(table);
    case 'placements':
      return readPlacementsCsv(table);
    case 'studies':
      return readStudiesCsv(table, choice.columns ?? guessColumns(table.headers));
    case 'cells':
    case 'notes': {
      const problems = problemLog(name, 'line');
      problems.say('note', null, kind === 'cells' ? words.csv.cells : words.csv.notes);
      return { ...noStudies('csv', name), problems: [...table.problems, ...problems.all()] };
    }
  }
}

function together(a: ReadFile, b: ReadFile): ReadFile {
  const problems = problemLog(b.name, 'line');
  if (a.framework !== null && b.framework !== null) {
    problems.say('warning', null, words.framework.second(b.name));
  }
  const name = `${a.name}, ${b.name}`;
  const studies = [...a.studies, ...b.studies];
  refuseTooMany(name, studies.length);
  return {
    format: a.format,
    name,
    framework: a.framework ?? b.framework,
    studies,
    problems: [...a.problems, ...problems.all(), ...b.problems],
  };
}

/** Puts studies where a table of placements says, by the ids that both files use. */
function placedBy(read: ReadFile, { name, placements }: Placements): ReadFile {
  if (read.studies.length === 0) throw new UnreadableFileError(words.csv.placementsAlone(name));
  const problems = problemLog(name, 'line');
  const byKey = new Map(read.studies.map((study) => [study.key, study]));
  const placed = new Map<ReadStudy, ReadStudy>();
  for (const { line, key, places, strength } of placements) {
    const study = byKey.get(key);
    if (study === undefined) {
      problems.often('warning', line, key, (times) => words.csv.strayPlacement(key, times));
      continue;
    }
    const before = placed.get(study) ?? {
      ...study,
      fields: { ...study.fields },
      places: [...study.places],
    };
    before.places.push(...places);
    before.fields.strength ??= strength;
    placed.set(study, before);
  }
  const studies = read.studies.map((study) => {
    const after = placed.get(study);
    return after === undefined ? study : { ...after, places: mergePlaces(after.places) };
  });
  refuseTooManyPlaces(
    name,
    studies.reduce((sum, { places }) => sum + places.length, 0),
  );
  return { ...read, studies, problems: [...read.problems, ...problems.all()] };
}

function noStudies(format: FileFormat, name: string): ReadFile {
  return { format, name, framework: null, studies: [], problems: [] };
}
