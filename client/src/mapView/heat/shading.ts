import type { Cell } from '@gapboard/evidence';
import { evidenceIn } from '../face/evidenceIn.ts';

/** What the heat view shades cells by, in the order in which it is offered. */
export const SHADINGS = ['gaps', 'evidence', 'undiscussed'] as const;
export type Shading = (typeof SHADINGS)[number];

/** How much of it there is in a cell. */
export function amountIn(cell: Cell, shading: Shading): number {
  switch (shading) {
    case 'gaps':
      return cell.counts.notes.gap;
    case 'evidence':
      return evidenceIn(cell.counts);
    case 'undiscussed':
      return cell.state.kind === 'unknown' ? 1 : 0;
  }
}

/** The most there is in any cell. */
export function mostIn(cells: Iterable<Cell>, amount: (cell: Cell) => number): number {
  let most = 0;
  for (const cell of cells) most = Math.max(most, amount(cell));
  return most;
}
