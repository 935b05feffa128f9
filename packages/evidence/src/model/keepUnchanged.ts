import { STRENGTHS } from '../vocabulary.ts';
import { isSameList } from './isSameList.ts';
import type { Cell, EvidenceMap, Heading, HeadingTree, RatingSummary } from './map.ts';

/**
 * The same map, made of the objects of the one before wherever these say the same: a view that
 * compares by identity then draws the two cells that an edit changed and leaves a thousand alone.
 */
export function keepUnchanged(before: EvidenceMap | undefined, after: EvidenceMap): EvidenceMap {
  if (before === undefined || before.id !== after.id) return after;
  const cells = new Map(
    [...after.cells].map(([key, cell]) => {
      const was = before.cells.get(key);
      return [key, was !== undefined && isSameCell(was, cell) ? was : cell];
    }),
  );
  return {
    ...after,
    themes: isSameTree(before.themes, after.themes) ? before.themes : after.themes,
    outcomes: isSameTree(before.outcomes, after.outcomes) ? before.outcomes : after.outcomes,
    cells,
    tray: {
      notes: kept(before.tray.notes, after.tray.notes),
      studies: kept(before.tray.studies, after.tray.studies),
    },
  };
}

/**
 * Notes, placed studies and what was said are the same objects as long as their records are; counts,
 * state and, but for the map's threshold, suggestions follow from these and the ratings.
 */
function isSameCell(a: Cell, b: Cell): boolean {
  return (
    isSameList(a.notes, b.notes) &&
    isSameList(a.studies, b.studies) &&
    a.none === b.none &&
    agreedIn(a) === agreedIn(b) &&
    isSameRating(a.rating, b.rating) &&
    a.suggestions.length === b.suggestions.length
  );
}

function agreedIn({ state }: Cell): object | undefined {
  return state.kind === 'agreed' ? state.agreed : undefined;
}

/** Median, range and count follow from the spread. */
function isSameRating(a: RatingSummary | undefined, b: RatingSummary | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.direction === b.direction &&
    STRENGTHS.every((strength) => a.spread[strength] === b.spread[strength])
  );
}

function isSameTree(a: HeadingTree, b: HeadingTree): boolean {
  return a.all.size === b.all.size && isSameForest(a.roots, b.roots);
}

function isSameForest(a: readonly Heading[], b: readonly Heading[]): boolean {
  return (
    a.length === b.length &&
    a.every((heading, at) => {
      const other = b[at];
      return (
        other !== undefined &&
        heading.id === other.id &&
        heading.node === other.node &&
        heading.label === other.label &&
        heading.definition === other.definition &&
        heading.size === other.size &&
        isSameForest(heading.children, other.children)
      );
    })
  );
}

function kept<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return isSameList(before, after) ? before : after;
}
