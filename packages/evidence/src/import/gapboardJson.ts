import type { MapFile, HeadingInFile, NoteInFile } from '../export/json/mapFile.ts';
import { MAP_FORMAT, MAP_SCHEMA, MAP_VERSION } from '../export/json/mapSchema.ts';
import { schemaIssue } from '../export/json/schema.ts';
import { ordersFor } from '../order.ts';
import {
  type Axis,
  cellId,
  type CellRecord,
  type CellRef,
  type EvidenceRecord,
  type HeadingRecord,
  type MapShape,
  type NoteShape,
  placementId,
  ratingId,
  type RatingRecord,
} from '../records.ts';
import { UnreadableFileError } from './read.ts';

/** What a `gapboard-map` file holds, as records: the same map comes from them. */
export interface MapContent {
  map: MapShape;
  /** everything the map is made of, its shape and its notes among it; ids are those of the board it is from */
  records: (EvidenceRecord | NoteOnMap)[];
  /** those whom it names: nobody of this board */
  people: MapFile['people'];
  board: MapFile['board'];
  exportedAt: Date;
}

/** A note with the map that it lies on: what is in no cell is in that map's tray. */
export type NoteOnMap = NoteShape & { parentId: string };

/**
 * Reads a `gapboard-map` file, strictly: a file that is not wholly as its schema says is not read at
 * all, since nobody could say what of a map would be missing then.
 *
 * @throws {UnreadableFileError} with words for the person who chose the file
 */
export function readMapJson(text: string): MapContent {
  const file = fileIn(text);
  const problem = idProblem(file);
  if (problem !== undefined) throw new UnreadableFileError(words.broken('', problem));
  const map = shapeOf(file);
  return {
    map,
    records: [
      map,
      ...headingsOf(file),
      ...file.studies.map((study) => ({ ...study, typeName: 'study' as const, meta: {} })),
      ...file.placements.map(({ study, theme, outcome, direction }) => ({
        id: placementId(study, { theme, outcome }),
        typeName: 'placement' as const,
        study,
        theme,
        outcome,
        direction,
        meta: {},
      })),
      ...file.notes.map((note) => noteOf(note, map.id)),
      ...ratingsOf(file),
      ...cellsOf(file),
    ],
    people: file.people,
    board: file.board,
    exportedAt: new Date(file.exportedAt),
  };
}

const words = {
  notJson:
    'This file cannot be read: it is not JSON, or it was cut off. Nothing was added. Export the map again and choose that file.',
  notOurs: `This is not a map that was exported from Gapboard as JSON (“format” is not “${MAP_FORMAT}”). Nothing was added.`,
  otherVersion: (version: unknown) =>
    `This map was exported by a newer Gapboard: it has version ${String(version).slice(0, 20)} of the format, and this one reads version ${MAP_VERSION}. Nothing was added. Update this Gapboard, or open the map where it is from.`,
  broken: (where: string, what: string) =>
    `This map file is damaged or was changed by hand${where === '' ? '' : `: in ${where}`}: it ${what}. Nothing was added. Export the map again and choose that file.`,
};

function fileIn(text: string): MapFile {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || !('format' in value)) {
    throw new UnreadableFileError(words.notOurs);
  }
  if (value.format !== MAP_FORMAT) throw new UnreadableFileError(words.notOurs);
  const version = 'version' in value ? value.version : undefined;
  if (version !== MAP_VERSION && typeof version === 'number') {
    throw new UnreadableFileError(words.otherVersion(version));
  }
  const issue = schemaIssue(value, MAP_SCHEMA);
  if (issue) throw new UnreadableFileError(words.broken(issue.where, issue.what));
  // The schema has just been held to it, and is what MapFile spells out; a test compares the two.
  return value as MapFile;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // What JSON.parse says is for programmers; where a file was cut off it says little.
    throw new UnreadableFileError(words.notJson);
  }
}

/** What the schema cannot say: that ids are there once, and that what names them finds them. */
function idProblem(file: MapFile): string | undefined {
  const themes = leavesOf(file.framework.themes);
  const outcomes = leavesOf(file.framework.outcomes);
  const headings = [...allOf(file.framework.themes), ...allOf(file.framework.outcomes)];
  const studies = new Set<string>(file.studies.map(({ id }) => id));
  const twice =
    firstTwice(headings.map(({ id }) => id)) ??
    firstTwice(file.studies.map(({ id }) => id)) ??
    firstTwice([file.map.id, ...file.notes.map(({ id }) => id)]);
  if (twice !== undefined) return `has ${twice} twice`;

  const places = [
    ...file.placements,
    ...file.ratings,
    ...file.cells,
    ...file.notes.flatMap(({ cell }) => cell ?? []),
  ];
  const lost = places.find(({ theme, outcome }) => !themes.has(theme) || !outcomes.has(outcome));
  if (lost) return `names a cell that it does not have (${lost.theme}, ${lost.outcome})`;
  const named = [
    ...file.placements.map(({ study }) => study),
    ...file.notes.flatMap((note) => note.studies),
  ];
  const missing = named.find((id) => !studies.has(id));
  if (missing !== undefined) return `names a study that it does not have (${missing})`;
  const notes = new Set(file.notes.map(({ id }) => id));
  const into = file.notes.flatMap(({ mergedInto }) => mergedInto ?? []);
  const nowhere = into.find((id) => !notes.has(id));
  return nowhere === undefined ? undefined : `names a note that it does not have (${nowhere})`;
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}

function allOf(headings: readonly HeadingInFile[]): HeadingInFile[] {
  return headings.flatMap((heading) => [heading, ...allOf(heading.children)]);
}

function leavesOf(headings: readonly HeadingInFile[]): Set<string> {
  const leaves = allOf(headings).filter(({ children }) => children.length === 0);
  return new Set(leaves.map(({ id }) => id));
}

function shapeOf({ map }: MapFile): MapShape {
  const { id, ...props } = map;
  return { id, typeName: 'shape', type: 'evidence-map', props };
}

function headingsOf({ framework, map }: MapFile): HeadingRecord[] {
  const records = (
    headings: readonly HeadingInFile[],
    axis: Axis,
    parent: string | null,
  ): HeadingRecord[] => {
    const indexes = ordersFor(headings.length);
    return headings.flatMap(({ children, id, ...heading }, at) => [
      {
        ...heading,
        // The schema holds ids to this form.
        id: id as HeadingRecord['id'],
        typeName: 'heading' as const,
        map: map.id,
        axis,
        parent,
        index: indexes[at] ?? '',
        meta: {},
      },
      ...records(children, axis, id),
    ]);
  };
  return [
    ...records(framework.themes, 'theme', null),
    ...records(framework.outcomes, 'outcome', null),
  ];
}

function noteOf(
  { by, id, index, mergedInto, role, text, ...said }: NoteInFile,
  parentId: string,
): NoteOnMap {
  return {
    id,
    typeName: 'shape',
    type: 'evidence-note',
    parentId,
    index,
    props: {
      kind: said.kind,
      strength: said.strength ?? 'unsaid',
      gap: said.gap ?? 'unsaid',
      reason: said.reason ?? 'unsaid',
      picos: said.picos,
      studies: said.studies,
      cell: said.cell,
      richText: richTextOf(text),
    },
    meta: {
      ...(by === undefined ? {} : { by }),
      ...(role === '' ? {} : { as: role }),
      ...(mergedInto === undefined ? {} : { mergedInto }),
    },
  };
}

/** A text as the rich text of a note: a paragraph a line. */
function richTextOf(text: string): unknown {
  const paragraphs = text
    .split('\n')
    .map((line) =>
      line === ''
        ? { type: 'paragraph' }
        : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    );
  return { type: 'doc', content: paragraphs };
}

function ratingsOf({ exportedAt, holds, ratings }: MapFile): RatingRecord[] {
  return ratings.map(({ at, direction, rater, role, strength, ...cell }) => {
    // A number is nobody's id: it must not come to stand for a person of the board it is read into.
    const person = holds.names ? rater : `unnamed-${rater}`;
    return {
      id: ratingId(cell, person),
      typeName: 'rating',
      ...refOf(cell),
      strength,
      direction,
      at: Date.parse(at ?? exportedAt),
      meta: { ...(holds.names ? { by: person } : {}), ...(role === '' ? {} : { as: role }) },
    };
  });
}

function cellsOf({ cells }: MapFile): CellRecord[] {
  return cells
    .filter(({ agreed, none }) => agreed !== null || none !== null)
    .map(({ agreed, none, ...cell }) => ({
      id: cellId(cell),
      typeName: 'cell',
      ...refOf(cell),
      none: none && {
        basis: none.basis,
        by: none.by ?? '',
        as: none.role,
        at: Date.parse(none.at),
      },
      agreed: agreed && {
        strength: agreed.strength,
        direction: agreed.direction,
        note: agreed.note,
        by: agreed.by ?? '',
        at: Date.parse(agreed.at),
      },
      meta: {},
    }));
}

function refOf({ theme, outcome }: CellRef): CellRef {
  return { theme, outcome };
}
