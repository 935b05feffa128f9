import { groupBy } from '../groupBy.ts';
import { byCodeUnits, byIndexThenId } from '../compare.ts';
import type { CellRecord, CellRef, PlacementRecord, RatingRecord } from '../records.ts';
import type { Grid, Grids } from './grids.ts';
import type { Note, PlacedStudy, Study } from './map.ts';
import { homeOf, noteOf } from './notes.ts';
import type { SortedOut } from './sortOut.ts';
import { placedStudy } from './studies.ts';

/** A cell, what was put into it, and what was said of it. */
export interface Content extends CellRef {
  notes: Note[];
  studies: PlacedStudy[];
  ratings: RatingRecord[];
  said: CellRecord[];
}

/** What lies on a map: cell by cell, row by row, and in the tray. */
export interface Gathered {
  contents: readonly Content[];
  notes: ReadonlyMap<string, Note>;
  tray: { notes: readonly Note[]; studies: readonly Study[] };
}

export function gather(
  board: SortedOut,
  studies: ReadonlyMap<string, Study>,
  grids: Grids,
  map: string,
  grid: Grid,
): Gathered {
  const contents = emptyContents(grid);
  const at = (cell: CellRef): Content | undefined => {
    const place = grids.placeOf(cell);
    return place?.map === map ? contents[place.at] : undefined;
  };
  for (const rating of board.ratings) at(rating)?.ratings.push(rating);
  for (const said of board.cells) at(said)?.said.push(said);

  const notes = new Map<string, Note>();
  const trayNotes: Note[] = [];
  for (const shape of board.notes.toSorted(byIndexThenId)) {
    const home = homeOf(shape, grids, board);
    if (home?.map !== map) continue;
    const note = noteOf(shape, studies, board.merged.get(shape.id));
    notes.set(note.id, note);
    const content = home.at === undefined ? undefined : contents[home.at];
    (content?.notes ?? trayNotes).push(note);
  }

  const placements = groupBy(board.placements, ({ study }) => study);
  const trayStudies: Study[] = [];
  for (const study of studies.values()) {
    let isPlaced = false;
    for (const placement of (placements.get(study.id) ?? []).toSorted(byWhatTheySay)) {
      const place = grids.placeOf(placement);
      if (place === undefined) continue;
      isPlaced = true;
      const content = place.map === map ? contents[place.at] : undefined;
      // Studies come one after the other: one that is in a cell already is the last there.
      if (content !== undefined && content.studies.at(-1)?.study !== study) {
        content.studies.push(placedStudy(study, placement));
      }
    }
    if (!isPlaced) trayStudies.push(study);
  }
  return { contents, notes, tray: { notes: trayNotes, studies: trayStudies } };
}

function emptyContents({ themes, outcomes }: Grid): Content[] {
  return themes.leaves.flatMap((theme) =>
    outcomes.leaves.map((outcome) => ({
      theme: theme.id,
      outcome: outcome.id,
      notes: [],
      studies: [],
      ratings: [],
      said: [],
    })),
  );
}

/** Of two that place a study in one cell, one that says a direction counts before one that says none. */
function byWhatTheySay(a: PlacementRecord, b: PlacementRecord): number {
  return Number(a.direction === null) - Number(b.direction === null) || byCodeUnits(a.id, b.id);
}
