/** A review exported from EPPI-Reviewer as JSON. */
import type { Framework } from '../../model/framework.ts';
import { countNodes } from '../framework.ts';
import { problemLog } from '../problems.ts';
import { UnreadableFileError, type ImportProblem, type ReadFile } from '../read.ts';
import { refuseTooMany, refuseTooManyHeadings, refuseTooManyPlaces } from '../size.ts';
import { words } from '../words.ts';
import { codeSets, nodesOf, withAllBelow, type Code } from './codes.ts';
import { factsOfLabel, type Facts } from './facts.ts';
import { parseJson } from './json.ts';
import { placed } from './placing.ts';
import { references, type Reference } from './references.ts';
import { isObject } from './values.ts';

/** A file that has been opened: its codes are to be chosen from before its studies can be placed. */
export interface EppiFile {
  name: string;
  sets: Code[];
  references: Reference[];
  problems: ImportProblem[];
}

/** The codes whose children are the rows and the columns, by {@link AxisOffered.id}. */
export interface AxesChoice {
  rows: string;
  columns: string;
}

/** A code with others below it: it can be the rows or the columns of a map. */
export interface AxisOffered {
  id: string;
  label: string;
  /** labels of what it lies in, from the top down */
  path: string[];
  /** how many rows or columns it would make */
  leaves: number;
  /** how many references carry any code below it */
  references: number;
}

export function openEppiJson(name: string, text: string): EppiFile {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new UnreadableFileError(words.json[parsed.why](name));
  const file = parsed.value;
  if (!isObject(file) || !Array.isArray(file['References'])) {
    throw new UnreadableFileError(words.eppi.noReferences(name));
  }
  refuseTooMany(name, file['References'].length);
  const problems = problemLog(name, 'record');
  const list = references(file['References'], problems);
  return { name, sets: codeSets(file), references: list, problems: problems.all() };
}

/** What can be chosen for rows and columns, in the file's order. */
export function axesOffered(file: EppiFile): AxisOffered[] {
  const above = new Map<string, string[]>();
  const offered: AxisOffered[] = [];
  const walk = (code: Code, ids: readonly string[], path: readonly string[]): void => {
    above.set(code.id, [...(above.get(code.id) ?? []), ...ids]);
    if (code.children.length > 0) {
      const leaves = withAllBelow(code).filter(({ children }) => children.length === 0).length;
      offered.push({ id: code.id, label: code.label, path: [...path], leaves, references: 0 });
    }
    for (const child of code.children) walk(child, [...ids, code.id], [...path, code.label]);
  };
  for (const set of file.sets) walk(set, [], []);

  const counts = new Map<string, number>();
  for (const { codes } of file.references) {
    const carried = new Set([...codes].flatMap((id) => above.get(id) ?? []));
    for (const id of carried) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return offered.map((axis) => ({ ...axis, references: counts.get(axis.id) ?? 0 }));
}

const ROW_WORDS = [/\brows?\b/i, /\binterventions?\b/i, /\bthemes?\b/i, /\btopics?\b/i];
const COLUMN_WORDS = [/\bcolumns?\b/i, /\boutcomes?\b/i];

/** What is most likely meant, by its name; `null` where no two names say so. */
export function guessAxes(file: EppiFile): AxesChoice | null {
  const offered = axesOffered(file);
  const columns = named(COLUMN_WORDS, offered);
  if (columns === undefined) return null;
  const rows = named(
    ROW_WORDS,
    offered.filter(({ id }) => problemOf(file, { rows: id, columns: columns.id }) === null),
  );
  return rows === undefined ? null : { rows: rows.id, columns: columns.id };
}

function named(signs: readonly RegExp[], offered: readonly AxisOffered[]): AxisOffered | undefined {
  for (const sign of signs) {
    const found = offered.find(({ label, references: n }) => n > 0 && sign.test(label));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Without axes the studies are read all the same, for the tray. */
export function readEppiJson(file: EppiFile, axes: AxesChoice | null): ReadFile {
  const { name } = file;
  const problems = problemLog(name, 'record');
  const framework = axes === null ? null : frameworkOf(file, axes);
  if (framework === null) problems.say('note', null, words.eppi.noAxes);
  const used = new Set<string>();
  if (framework !== null) {
    refuseTooManyHeadings(name, countNodes(framework.themes) + countNodes(framework.outcomes));
  }
  const chosen = [axes?.rows, axes?.columns].map((id) => find(file.sets, id));
  for (const code of chosen.flatMap((one) => (one === undefined ? [] : withAllBelow(one)))) {
    used.add(code.id);
  }
  const studies = placed(
    name,
    file.references,
    { themes: framework?.themes ?? [], outcomes: framework?.outcomes ?? [] },
    factsBelow(file.sets, '', used),
    problems,
  );
  refuseTooManyPlaces(
    name,
    studies.reduce((sum, study) => sum + study.places.length, 0),
  );
  return {
    format: 'eppi-json',
    name,
    framework,
    studies,
    problems: [...file.problems, ...problems.all()],
  };
}

function frameworkOf(file: EppiFile, axes: AxesChoice): Framework {
  const problem = problemOf(file, axes);
  if (problem !== null) throw new UnreadableFileError(problem);
  const taken = new Set<string>();
  const themes = nodesOf(find(file.sets, axes.rows)?.children ?? [], taken);
  const outcomes = nodesOf(find(file.sets, axes.columns)?.children ?? [], taken);
  return { title: '', question: '', source: words.framework.from(file.name), themes, outcomes };
}

/** Why these two cannot be the axes of a map; `null`: they can. */
function problemOf(file: EppiFile, { rows, columns }: AxesChoice): string | null {
  const one = find(file.sets, rows);
  const other = find(file.sets, columns);
  if (one === undefined || other === undefined) return words.eppi.unknownAxis(file.name);
  if (one.children.length === 0 || other.children.length === 0) {
    return words.eppi.emptyAxis(file.name);
  }
  const nested = (outer: Code, inner: Code): boolean => withAllBelow(outer).includes(inner);
  return nested(one, other) || nested(other, one) ? words.eppi.sameAxis(file.name) : null;
}

function find(codes: readonly Code[], id: string | undefined): Code | undefined {
  return codes.flatMap(withAllBelow).find((code) => code.id === id);
}

/** What each code says of a study; the codes of the map's own rows and columns say where it lies. */
function factsBelow(
  codes: readonly Code[],
  above: string,
  used: ReadonlySet<string>,
): Map<string, Facts> {
  const facts = new Map<string, Facts>();
  for (const code of codes) {
    if (used.has(code.id)) continue;
    facts.set(code.id, factsOfLabel(code.label, above));
    for (const [id, below] of factsBelow(code.children, code.label, used)) facts.set(id, below);
  }
  return facts;
}
