import { headingPath } from '../../model/describe.ts';
import {
  type Cell,
  cellKey,
  type EvidenceMap,
  type Heading,
  type HeadingTree,
} from '../../model/map.ts';
import type { Column } from './table.ts';

/** Something in a cell, with the headings that the cell lies under. */
export interface Placed {
  theme: Heading;
  outcome: Heading;
  cell: Cell;
}

/** Every cell, row by row. */
export function placesOf(map: EvidenceMap): Placed[] {
  return map.themes.leaves.flatMap((theme) =>
    map.outcomes.leaves.map((outcome) => {
      const cell = map.cells.get(cellKey({ theme: theme.id, outcome: outcome.id }));
      if (!cell) throw new Error(`The map has no cell for ${theme.id} and ${outcome.id}.`);
      return { theme, outcome, cell };
    }),
  );
}

/** The groups a heading lies in, from the outermost on: "Families › Support"; empty at the top. */
export function groupPath(tree: HeadingTree, { ancestors }: Heading): string {
  const parent = ancestors.at(-1);
  return parent === undefined ? '' : headingPath(tree, parent);
}

export const ROW_ID: Column<Placed> = {
  name: 'row_id',
  meaning: "The theme's id in its framework: the same on every board that uses the framework",
  width: 16,
  value: ({ theme }) => theme.node,
};
export const ROW_LABEL: Column<Placed> = {
  name: 'row_label',
  meaning: 'What the theme is called',
  width: 36,
  value: ({ theme }) => theme.label,
};
export const COLUMN_ID: Column<Placed> = {
  name: 'column_id',
  meaning: "The outcome's id in its framework: the same on every board that uses the framework",
  width: 16,
  value: ({ outcome }) => outcome.node,
};
export const COLUMN_LABEL: Column<Placed> = {
  name: 'column_label',
  meaning: 'What the outcome is called',
  width: 36,
  value: ({ outcome }) => outcome.label,
};
