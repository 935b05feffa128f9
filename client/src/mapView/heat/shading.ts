import type { Round } from '@gapboard/board';
import type { Cell } from '@gapboard/evidence';
import { evidenceIn } from '../face/evidenceIn.ts';

/** What the heat view shades cells by, in the order in which it is offered. */
export const SHADINGS = ['gaps', 'evidence', 'undiscussed'] as const;
/** By the votes of a round, whose id it holds. */
type ByVotes = `votes ${string}`;
export type Shading = (typeof SHADINGS)[number] | ByVotes;

export function isByVotes(shading: Shading): shading is ByVotes {
  return shading.startsWith('votes ');
}

/** The rounds whose votes a map can be shaded by: places in a ranking do not add up. */
export function votesToShadeBy(
  rounds: readonly Round[],
): { shading: ByVotes; criterion: string; votes: VotesByNote }[] {
  return rounds.flatMap(({ id, criterion, result }) =>
    result?.method === 'dots'
      ? [
          {
            shading: `votes ${id}` as const,
            criterion,
            votes: new Map(result.totals.items.map(({ item, votes }) => [item, votes])),
          },
        ]
      : [],
  );
}

/** What notes got, by their ids. */
export type VotesByNote = ReadonlyMap<string, number>;
export const NO_VOTES: VotesByNote = new Map();

/** How much of it there is in a cell. */
export function amountIn(cell: Cell, shading: Shading, votes: VotesByNote): number {
  switch (shading) {
    case 'gaps':
      return cell.counts.notes.gap;
    case 'evidence':
      return evidenceIn(cell.counts);
    case 'undiscussed':
      return cell.state.kind === 'unknown' ? 1 : 0;
    default:
      return cell.notes.reduce((sum, { id }) => sum + (votes.get(id) ?? 0), 0);
  }
}

/** The most there is in any cell. */
export function mostIn(cells: Iterable<Cell>, amount: (cell: Cell) => number): number {
  let most = 0;
  for (const cell of cells) most = Math.max(most, amount(cell));
  return most;
}
