import { drawingOf, type FramedDrawing, framedDrawing, isInk, plainText } from '@gapboard/board';
import {
  type Cell,
  describeCell,
  evidenceMap,
  type EvidenceMap,
  headingPath,
  mapIds,
  type Note,
} from '@gapboard/evidence';
import { alsoOnBoard, type Page } from '../../screens/outline/also/alsoOnBoard.ts';
import type { Records } from '../sameRecords.ts';

/** What lies in one cell, as it is read out. */
export interface CellInWords {
  theme: string;
  outcome: string;
  /** such as "Some evidence, 4 studies, 1 gap" */
  state: string;
  notes: readonly Note[];
  studies: readonly { id: string; title: string }[];
  /** every record of the cell that can be brought back with it */
  ids: readonly string[];
}

export interface MapInWords {
  id: string;
  title: string;
  /** row by row, those of which nothing has been said left out */
  cells: readonly CellInWords[];
  /** how many more there are */
  untouched: number;
  /** of the map, and in no cell */
  tray: readonly Note[];
}

export interface DrawingInWords extends FramedDrawing {
  /** the words of the notes it shows */
  shows: readonly string[];
}

/** All that is on a board, without its canvas. */
export interface BoardInWords {
  maps: readonly MapInWords[];
  drawings: readonly DrawingInWords[];
  /** strokes that are in no framed drawing */
  strokes: number;
  /** studies that lie in no cell of any map */
  studies: readonly { id: string; title: string }[];
  /** what else there is to read, page by page */
  pages: readonly Page[];
}

/** A board as it is read: by a screen reader, on a phone, by whoever looks for a word. */
export function boardInWords(records: Records): BoardInWords {
  const all = [...records.values()];
  const maps = mapIds(all).flatMap((id) => evidenceMap(all, id) ?? []);
  const drawings = all.flatMap((record) => framedDrawing(record) ?? []);
  const board = { record: (id: string) => records.get(id) };
  const readElsewhere = new Set([
    ...maps.flatMap(({ notes }) => [...notes.keys()]),
    ...drawings.map(({ id }) => id),
  ]);
  return {
    maps: maps.map(mapInWords),
    drawings: drawings.map((drawing) => ({
      ...drawing,
      shows: drawing.notes.flatMap((id) => plainText(records.get(id) ?? {}) || []),
    })),
    strokes: all.filter((record) => isInk(record) && !drawingOf(record, board)).length,
    studies: (maps[0]?.tray.studies ?? []).map(({ id, title }) => ({ id, title })),
    pages: alsoOnBoard(all, readElsewhere),
  };
}

function mapInWords(map: EvidenceMap): MapInWords {
  const cells = [...map.cells.values()];
  const told = cells.filter((cell) => !isUntouched(cell));
  return {
    id: map.id,
    title: map.title,
    cells: told.map((cell) => ({
      theme: headingPath(map.themes, cell.theme),
      outcome: headingPath(map.outcomes, cell.outcome),
      state: describeCell(cell),
      notes: cell.notes,
      studies: cell.studies.map(({ study: { id, title } }) => ({ id, title })),
      ids: cell.notes.flatMap((note) => [note.id, ...note.merged.map(({ id }) => id)]),
    })),
    untouched: cells.length - told.length,
    tray: map.tray.notes,
  };
}

function isUntouched({ state, notes, studies }: Cell): boolean {
  return state.kind === 'unknown' && notes.length === 0 && studies.length === 0;
}
