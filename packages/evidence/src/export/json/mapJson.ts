import type { Cell, EvidenceMap, Heading, Note } from '../../model/map.ts';
import type { CellRef, RatingRecord } from '../../records.ts';
import { boardTitleOf, type ExportOptions, nameOf } from '../options.ts';
import { published } from '../published.ts';
import { publishedRounds } from '../rounds.ts';
import { strengthOf } from '../tables/cells.ts';
import { placesOf } from '../tables/places.ts';
import { isoOf } from '../time.ts';
import { WHAT_IT_IS } from '../words.ts';
import type { CellInFile, HeadingInFile, MapFile, NoteInFile } from './mapFile.ts';
import { MAP_FORMAT, MAP_VERSION } from './mapSchema.ts';
import { ratingsInFile } from './ratings.ts';
import { roundsInFile } from './rounds.ts';

/**
 * A map as the `gapboard-map` file. With names and internal notes it holds all that the map does:
 * reading it gives the same map again. `ratings` are the board's; the map itself has only what they
 * come to.
 */
export function mapJson(
  map: EvidenceMap,
  ratings: Iterable<RatingRecord>,
  options: ExportOptions,
): string {
  return `${JSON.stringify(mapFile(map, ratings, options), null, 1)}\n`;
}

export function mapFile(
  map: EvidenceMap,
  ratings: Iterable<RatingRecord>,
  options: ExportOptions,
): MapFile {
  const shown = published(map, options);
  const places = placesOf(shown);
  const file: MapFile = {
    format: MAP_FORMAT,
    version: MAP_VERSION,
    about: WHAT_IT_IS,
    exportedAt: isoOf(options.exportedAt.getTime()),
    board: { id: options.boardId, title: boardTitleOf(options) },
    holds: { names: options.names, internalNotes: options.internal },
    people: [],
    map: {
      id: shown.id,
      title: shown.title,
      question: shown.question,
      source: shown.source,
      synthesisThreshold: shown.synthesisThreshold,
      blind: shown.blind,
    },
    framework: {
      themes: shown.themes.roots.map(headingInFile),
      outcomes: shown.outcomes.roots.map(headingInFile),
    },
    studies: [...shown.studies.values()],
    placements: places.flatMap(({ cell }) =>
      cell.studies.map(({ study, direction }) => ({
        study: study.id,
        ...refOf(cell),
        direction: direction ?? null,
      })),
    ),
    notes: notesInFile(shown),
    ratings: ratingsInFile(shown, ratings, options),
    cells: places
      .filter(({ cell }) => cell.state.kind !== 'unknown')
      .map(({ cell }) => cellInFile(cell)),
  };
  const drawings = (shown.drawings ?? []).map((drawing) => ({
    ...drawing,
    notes: [...drawing.notes],
  }));
  if (drawings.length > 0) file.drawings = drawings;
  const rounds = roundsInFile(publishedRounds(options));
  if (rounds.length > 0) file.rounds = rounds;
  if (options.names) file.people = peopleIn(file, options);
  return file;
}

function refOf({ theme, outcome }: CellRef): CellRef {
  return { theme, outcome };
}

function headingInFile({ id, node, label, definition, size, children }: Heading): HeadingInFile {
  return { id, node, label, definition, size, children: children.map(headingInFile) };
}

function notesInFile({ cells, notes }: EvidenceMap): NoteInFile[] {
  const places = new Map<string, CellRef>();
  for (const cell of cells.values()) for (const { id } of cell.notes) places.set(id, refOf(cell));
  return [...notes.values()].flatMap((note) => {
    const cell = places.get(note.id) ?? null;
    return [
      noteInFile(note, cell),
      ...note.merged.map((other) => ({ ...noteInFile(other, cell), mergedInto: note.id })),
    ];
  });
}

function noteInFile(note: Note, cell: CellRef | null): NoteInFile {
  return {
    id: note.id,
    index: note.index,
    kind: note.kind,
    text: note.text,
    strength: note.strength ?? null,
    gap: note.gap ?? null,
    reason: note.reason ?? null,
    picos: note.picos,
    studies: [...note.studies],
    cell,
    role: note.as ?? '',
    ...(note.by === undefined ? {} : { by: note.by }),
  };
}

function cellInFile(cell: Cell): CellInFile {
  const { none, state, rating } = cell;
  const agreed = state.kind === 'agreed' ? state.agreed : undefined;
  return {
    ...refOf(cell),
    none: none ? { basis: none.basis, role: none.as, at: isoOf(none.at), ...byIn(none) } : null,
    agreed: agreed
      ? {
          strength: agreed.strength,
          direction: agreed.direction,
          note: agreed.note,
          at: isoOf(agreed.at),
          ...byIn(agreed),
        }
      : null,
    state: state.kind,
    strength: strengthOf(cell) ?? null,
    direction: 'direction' in state ? (state.direction ?? null) : null,
    rating: rating ? { ...rating, direction: rating.direction ?? null } : null,
    counts: cell.counts,
    suggestions: [...cell.suggestions],
  };
}

function byIn({ by }: { by: string }): { by?: string } {
  return by === '' ? {} : { by };
}

/** Those whom the file names, in the order in which it does. */
function peopleIn({ cells, notes, ratings }: MapFile, options: ExportOptions): MapFile['people'] {
  const ids = new Set([
    ...notes.map(({ by }) => by),
    ...ratings.map(({ rater }) => rater),
    ...cells.flatMap(({ agreed, none }) => [none?.by, agreed?.by]),
  ]);
  return [...ids].flatMap((id) => {
    const person = id === undefined ? undefined : options.people.get(id);
    if (id === undefined || !person) return [];
    return [{ id, name: nameOf(id, options), role: person.role }];
  });
}
