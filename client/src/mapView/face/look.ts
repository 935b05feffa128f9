import { type Cell, type EvidenceMap, PALETTES } from '@gapboard/evidence';
import { amountIn, mostIn, type Shading, type VotesByNote } from '../heat/shading.ts';
import { shadeOf, shadeSteps, type ShadeStep } from '../heat/shades.ts';
import type { View } from '../view.ts';
import type { CellLook } from './CellFace.tsx';
import { evidenceIn } from './evidenceIn.ts';
import { fitsInside, unitRadius } from './radius.ts';

/** What all cells of a map are measured by. */
export interface Scale {
  shading: Shading | undefined;
  steps: readonly ShadeStep[];
  /** the most research in a cell */
  largest: number;
  /** of the round that cells are shaded by, where they are */
  votes: VotesByNote;
}

/**
 * The scale of a whole map. A filtered one is measured by it as well, so that what the filter leaves
 * is seen as the part of the whole that it is.
 */
export function scaleOf(
  { cells }: EvidenceMap,
  view: View,
  shading: Shading,
  votes: VotesByNote,
): Scale {
  const all = [...cells.values()];
  const shades = PALETTES.light.shades.length;
  if (view !== 'heat') {
    return {
      shading: undefined,
      steps: [],
      largest: mostIn(all, ({ counts }) => evidenceIn(counts)),
      votes,
    };
  }
  // Discussed or not is no amount: one shade, light enough for a map of which most is still open.
  if (shading === 'undiscussed')
    return { shading, steps: [{ from: 1, to: 1, shade: 1 }], largest: 0, votes };
  const most = mostIn(all, (cell) => amountIn(cell, shading, votes));
  return { shading, steps: shadeSteps(most, shades), largest: 0, votes };
}

/** Sizes that a cell's place gives it, in CSS pixels: the largest bubble, and the number in it. */
export interface BubbleRoom {
  radius: number;
  number: number;
}

/** How a cell of a map with that scale is drawn. */
export function lookOf(
  cell: Cell,
  { shading, steps, largest, votes }: Scale,
  room: BubbleRoom,
): CellLook {
  const amount = shading === undefined ? 0 : amountIn(cell, shading, votes);
  return shading === undefined
    ? {
        shading,
        shade: undefined,
        amount,
        isInside: fitsInside(
          evidenceIn(cell.counts),
          unitRadius(largest, room.radius),
          room.number,
        ),
      }
    : { shading, shade: shadeOf(steps, amount), amount, isInside: false };
}
