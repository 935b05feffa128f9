import { strengthRank } from '../ranks.ts';
import { STRENGTHS } from '../vocabulary.ts';
import { notesIn } from './counts.ts';
import type { Cell, EvidenceMap } from './map.ts';

/** Where a list of cells begins. */
export const CELL_ORDERS = ['map', 'studies', 'notes', 'gaps', 'weakest', 'strongest'] as const;
export type CellOrder = (typeof CELL_ORDERS)[number];

/**
 * The cells of a map as a list: `map` row by row; `studies`, `notes` and `gaps` (notes of that kind)
 * with the most first; `weakest` and `strongest` by what is known of their evidence, and those of
 * which no strength is known at the end. Between equals, row by row.
 */
export function sortCells(map: EvidenceMap, order: CellOrder): Cell[] {
  const cells = [...map.cells.values()];
  return order === 'map' ? cells : cells.toSorted((a, b) => weight(b, order) - weight(a, order));
}

function weight(cell: Cell, order: Exclude<CellOrder, 'map'>): number {
  switch (order) {
    case 'studies':
      return cell.counts.studies;
    case 'notes':
      return notesIn(cell.counts);
    case 'gaps':
      return cell.counts.notes.gap;
    case 'weakest':
      return -(rankOf(cell) ?? STRENGTHS.length);
    case 'strongest':
      return rankOf(cell) ?? -1;
  }
}

/** How strong the evidence is known to be; `undefined`: nobody has said. */
function rankOf({ state }: Cell): number | undefined {
  switch (state.kind) {
    case 'rated':
    case 'agreed':
      return strengthRank(state.strength);
    case 'none':
      return strengthRank('none');
    case 'unknown':
    case 'discussed':
      return undefined;
  }
}
