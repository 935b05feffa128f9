/**
 * A map as it may leave the board. Every format is written from what this returns and never from
 * the map itself, so that no format can forget to leave out a name or to redact a text.
 */
import type {
  Cell,
  CellState,
  EvidenceMap,
  Heading,
  HeadingTree,
  Note,
  Study,
} from '../model/map.ts';
import { voicesOf } from '../model/merged.ts';
import type { Agreed, NoneFound } from '../records.ts';
import { PICOS_PARTS, type Picos } from '../vocabulary.ts';
import { type ExportOptions, roleOf } from './options.ts';

export function published(map: EvidenceMap, options: ExportOptions): EvidenceMap {
  const { redact } = options;
  const studies = mapValues(ownStudies(map), (study) => publishedStudy(study, options));
  const notes = mapValues(map.notes, (note) => publishedNote(note, options));
  return {
    ...map,
    title: redact(map.title),
    question: redact(map.question),
    source: redact(map.source),
    themes: publishedTree(map.themes, redact),
    outcomes: publishedTree(map.outcomes, redact),
    cells: mapValues(map.cells, (cell) => publishedCell(cell, { notes, studies }, options)),
    tray: {
      notes: map.tray.notes.map((note) => found(notes, note)),
      studies: map.tray.studies.map((study) => found(studies, study)),
    },
    studies,
    notes,
    ...(map.drawings && {
      drawings: map.drawings.map((drawing) => ({
        ...drawing,
        name: redact(drawing.name),
        alt: redact(drawing.alt),
      })),
    }),
  };
}

/** What lies on another map of the board, and on this one nowhere, is left to that map's export. */
function ownStudies({ cells, notes, studies, tray }: EvidenceMap): Map<string, Study> {
  const own = new Set<string>(tray.studies.map(({ id }) => id));
  for (const cell of cells.values()) for (const { study } of cell.studies) own.add(study.id);
  for (const note of [...notes.values()].flatMap(voicesOf))
    for (const id of note.studies) own.add(id);
  return new Map([...studies].filter(([id]) => own.has(id)));
}

function publishedTree({ roots }: HeadingTree, redact: (text: string) => string): HeadingTree {
  const all = new Map<string, Heading>();
  const leaves: Heading[] = [];
  const copy = (heading: Heading): Heading => {
    const children = heading.children.map(copy);
    const own = {
      ...heading,
      label: redact(heading.label),
      definition: redact(heading.definition),
      children,
    };
    all.set(own.id, own);
    if (children.length === 0) leaves.push(own);
    return own;
  };
  return { roots: roots.map(copy), leaves, all };
}

function publishedStudy(study: Study, { internal, redact }: ExportOptions): Study {
  return {
    ...study,
    title: redact(study.title),
    authors: study.authors.map(redact),
    year: unless(YEAR, study.year, redact),
    container: redact(study.container),
    volume: redact(study.volume),
    issue: redact(study.issue),
    pages: redact(study.pages),
    publisher: redact(study.publisher),
    place: redact(study.place),
    doi: unless(DOI, study.doi, redact),
    url: redact(study.url),
    issn: unless(ISSN, study.issn, redact),
    abstract: redact(study.abstract),
    keywords: study.keywords.map(redact),
    confidenceTool: redact(study.confidenceTool),
    internalNotes: internal ? redact(study.internalNotes) : '',
    // The name of somebody's file: theirs to show.
    source: internal ? redact(study.source) : '',
  };
}

function publishedNote(note: Note, options: ExportOptions): Note {
  const { names, redact } = options;
  const merged = note.merged.map((other) => publishedNote(other, options));
  const picos: Picos = {};
  for (const part of PICOS_PARTS) {
    const text = note.picos[part];
    if (text !== undefined) picos[part] = redact(text);
  }
  return {
    ...note,
    text: redact(note.text),
    picos,
    merged,
    by: names ? note.by : undefined,
    // Without the person, what is left to know their role by.
    as: names ? note.as : roleOf(note.by, note.as, options) || undefined,
  };
}

function publishedCell(
  cell: Cell,
  { notes, studies }: { notes: ReadonlyMap<string, Note>; studies: ReadonlyMap<string, Study> },
  options: ExportOptions,
): Cell {
  return {
    ...cell,
    notes: cell.notes.map((note) => found(notes, note)),
    studies: cell.studies.map((placed) => ({ ...placed, study: found(studies, placed.study) })),
    state: publishedState(cell.state, options),
    none: cell.none && publishedNone(cell.none, options),
  };
}

function publishedState(state: CellState, options: ExportOptions): CellState {
  switch (state.kind) {
    case 'none':
      return { ...state, none: publishedNone(state.none, options) };
    case 'agreed':
      return { ...state, agreed: publishedAgreed(state.agreed, options) };
    case 'unknown':
    case 'discussed':
    case 'rated':
      return state;
  }
}

function publishedNone(none: NoneFound, { names }: ExportOptions): NoneFound {
  return { ...none, by: names ? none.by : '' };
}

function publishedAgreed(agreed: Agreed, { internal, names, redact }: ExportOptions): Agreed {
  return {
    ...agreed,
    note: internal ? redact(agreed.note) : '',
    by: names ? agreed.by : '',
  };
}

// What is certainly a year, a DOI or an ISSN holds nobody's number, though its digits may look like one.
const YEAR = /^\d{4}$/;
const DOI = /^10\.\d{4,9}\/\S+$/;
const ISSN = /^\d{4}-?\d{3}[\dx]$/i;

function unless(form: RegExp, text: string, redact: (text: string) => string): string {
  return form.test(text) ? text : redact(text);
}

function mapValues<V>(map: ReadonlyMap<string, V>, change: (value: V) => V): Map<string, V> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

/** A map names the same notes and studies in several places: each is changed once. */
function found<V extends { id: string }>(all: ReadonlyMap<string, V>, one: V): V {
  const other = all.get(one.id);
  if (!other) throw new Error(`${one.id} is in a cell of the map and not among all that it has.`);
  return other;
}
