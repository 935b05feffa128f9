import type { CellRef } from '../records.ts';
import { headingTree } from './headings.ts';
import type { HeadingTree } from './map.ts';
import type { SortedOut } from './sortOut.ts';

/** The rows and columns of one map. */
export interface Grid {
  themes: HeadingTree;
  outcomes: HeadingTree;
}

/** A cell by its map, and which of that map's cells it is, counted from 0, row by row. */
export interface Place {
  map: string;
  at: number;
}

/** The grids of all maps on a board. They belong together: a heading's id says which map a cell is of. */
export interface Grids {
  byMap: ReadonlyMap<string, Grid>;
  /** the cell that a theme and an outcome name; `undefined` unless both are leaves of their axis of one map */
  placeOf(cell: CellRef): Place | undefined;
  /** the map that a heading is of */
  mapOf(heading: string): string | undefined;
}

export function gridsOf({ maps, headings }: SortedOut): Grids {
  const byMap = new Map<string, Grid>();
  const mapOf = new Map<string, string>();
  const rows = new Map<string, Place>();
  const columns = new Map<string, Place>();
  for (const map of maps.keys()) {
    const themes = headingTree(headings, map, 'theme');
    const outcomes = headingTree(headings, map, 'outcome');
    byMap.set(map, { themes, outcomes });
    for (const id of [...themes.all.keys(), ...outcomes.all.keys()]) mapOf.set(id, map);
    const width = outcomes.leaves.length;
    for (const [row, { id }] of themes.leaves.entries()) rows.set(id, { map, at: row * width });
    for (const [column, { id }] of outcomes.leaves.entries()) columns.set(id, { map, at: column });
  }
  return {
    byMap,
    placeOf({ theme, outcome }) {
      const row = rows.get(theme);
      const column = columns.get(outcome);
      if (row === undefined || column === undefined || row.map !== column.map) return undefined;
      return { map: row.map, at: row.at + column.at };
    },
    mapOf: (heading) => mapOf.get(heading),
  };
}
