import type { Cell, Counts } from '../model/map.ts';
import type { Direction, Strength } from '../vocabulary.ts';
import { strengthOf } from './tables/cells.ts';

/** What is drawn of a cell. */
export interface Figures {
  /** what the bubble's area stands for: studies, and notes that claim research */
  research: number;
  practice: number;
  lived: number;
  gaps: number;
  questions: number;
  /** studies under way, among `research` */
  ongoing: number;
  /** as agreed, rated, or said to be none; `undefined`: nobody has said */
  strength: Strength | undefined;
  direction: Direction | undefined;
  contested: boolean;
  /** nobody has put anything here or said anything of it */
  isUnknown: boolean;
}

export function figuresOf(cell: Cell): Figures {
  const { counts, rating, state } = cell;
  return {
    research: researchIn(counts),
    practice: counts.notes.practice,
    lived: counts.notes.lived,
    gaps: counts.notes.gap,
    questions: counts.notes.question,
    ongoing: counts.ongoing,
    strength: strengthOf(cell),
    direction: 'direction' in state ? state.direction : undefined,
    contested: rating?.contested ?? false,
    isUnknown: state.kind === 'unknown',
  };
}

function researchIn({ notes, studies }: Counts): number {
  return studies + notes.research;
}

/** A map on which little lies yet is measured as if one cell had this much: else its first study would fill a cell. */
export const LARGEST_AT_LEAST = 4;

/** The radius at which a bubble's *area* is to the largest bubble's as its count is to the largest count. */
export function radiusOf(count: number, largest: { count: number; radius: number }): number {
  return largest.radius * Math.sqrt(count / Math.max(largest.count, LARGEST_AT_LEAST));
}

/**
 * Which of `steps` shades stands for a count, from 0 up; `undefined`: there is nothing to shade. By
 * the square root, as eyes take areas: most cells hold few, and would else all look the same.
 */
export function shadeOf(count: number, largest: number, steps: number): number | undefined {
  return count === 0 ? undefined : Math.ceil(Math.sqrt(count / largest) * steps) - 1;
}

/** The counts that each shade stands for, from the fewest on; a shade that no count has is left out. */
export function shadeRanges(
  largest: number,
  steps: number,
): { step: number; from: number; to: number }[] {
  const ranges: { step: number; from: number; to: number }[] = [];
  for (let count = 1; count <= largest; count++) {
    const step = shadeOf(count, largest, steps) ?? 0;
    const last = ranges.at(-1);
    if (last?.step === step) last.to = count;
    else ranges.push({ step, from: count, to: count });
  }
  return ranges;
}
