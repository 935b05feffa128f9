import { isReview, NOTE_KINDS } from '../vocabulary.ts';
import { leavesUnder } from './headings.ts';
import { type Cell, cellKey, type Counts, type EvidenceMap, type Study } from './map.ts';

/** Part of a map: the rows under a theme, the columns under an outcome, where both are given the block of both. */
export interface Part {
  /** ids of headings: a group or a leaf */
  theme?: string | undefined;
  outcome?: string | undefined;
}

/** What lies in one cell. */
export function countsOf({ studies, notes }: Pick<Cell, 'studies' | 'notes'>): Counts {
  const counts = nothing();
  for (const { study } of studies) addStudy(counts, study);
  for (const { kind } of notes) counts.notes[kind]++;
  return counts;
}

/**
 * What lies in a row, a column, a group of either, the block of two groups, or all cells of a map. A
 * study that lies in several of the cells counts once; a note lies in one. The tray is not counted,
 * and a heading that the map does not have has nothing under it.
 */
export function countsUnder(map: EvidenceMap, part: Part): Counts {
  const counts = nothing();
  const distinct = new Set<Study>();
  for (const { studies, notes } of cellsUnder(map, part)) {
    for (const { study } of studies) distinct.add(study);
    for (const { kind } of notes) counts.notes[kind]++;
  }
  for (const study of distinct) addStudy(counts, study);
  return counts;
}

/** The cells of a part of a map, row by row. */
export function cellsUnder({ themes, outcomes, cells }: EvidenceMap, part: Part): Cell[] {
  const rows = part.theme === undefined ? themes.leaves : leavesUnder(themes, part.theme);
  const columns =
    part.outcome === undefined ? outcomes.leaves : leavesUnder(outcomes, part.outcome);
  return rows.flatMap((row) =>
    columns.flatMap((column) => cells.get(cellKey({ theme: row.id, outcome: column.id })) ?? []),
  );
}

/** How many notes there are of any kind. */
export function notesIn({ notes }: Counts): number {
  return NOTE_KINDS.reduce((sum, kind) => sum + notes[kind], 0);
}

function nothing(): Counts {
  return {
    studies: 0,
    reviews: 0,
    ongoing: 0,
    notes: { research: 0, practice: 0, lived: 0, gap: 0, question: 0 },
  };
}

function addStudy(counts: Counts, { sourceKind, status }: Study): void {
  counts.studies++;
  if (isReview(sourceKind)) counts.reviews++;
  if (status === 'ongoing') counts.ongoing++;
}
