/** Which gaps come first in a report, until people have voted on them. */
import {
  type Cell,
  type EvidenceMap,
  GAP_KINDS,
  type GapKind,
  type Note,
} from '@gapboard/evidence';

export interface GapCell {
  cell: Cell;
  /** gaps that people named in it */
  notes: readonly Note[];
  contested: boolean;
}

/**
 * Cells with a gap that somebody named, where ratings are far apart, or where a rule suggests a gap:
 * most gap notes first, then contested ones, then those with more suggestions and more studies that
 * nobody has put together; between equals, row by row.
 */
export function gapCells(map: EvidenceMap): GapCell[] {
  return [...map.cells.values()]
    .map((cell) => ({
      cell,
      notes: cell.notes.filter(({ kind }) => kind === 'gap'),
      contested: cell.rating?.contested ?? false,
    }))
    .filter(
      ({ cell, notes, contested }) => notes.length > 0 || contested || cell.suggestions.length > 0,
    )
    .toSorted(
      (a, b) =>
        b.notes.length - a.notes.length ||
        Number(b.contested) - Number(a.contested) ||
        b.cell.suggestions.length - a.cell.suggestions.length ||
        withoutReview(b.cell) - withoutReview(a.cell),
    );
}

/** How many gap notes there are of each kind, the tray's among them; `undefined`: nobody has said which. */
export function gapKinds(map: EvidenceMap): { kind: GapKind | undefined; count: number }[] {
  const gaps = [...map.notes.values()].filter(({ kind }) => kind === 'gap');
  return [...GAP_KINDS, undefined]
    .map((kind) => ({ kind, count: gaps.filter(({ gap }) => gap === kind).length }))
    .filter(({ count }) => count > 0);
}

function withoutReview({ suggestions }: Cell): number {
  return suggestions.reduce(
    (most, suggestion) => (suggestion.kind === 'synthesis' ? suggestion.studies : most),
    0,
  );
}
