import { byCodeUnits } from '../compare.ts';
import type { CellRecord } from '../records.ts';
import { cellState, suggestionsFor } from './cell.ts';
import { countsOf } from './counts.ts';
import { type Content, gather } from './gather.ts';
import { gridsOf } from './grids.ts';
import { type Cell, cellKey, type EvidenceMap } from './map.ts';
import { ratingSummary } from './ratings.ts';
import { sortOut } from './sortOut.ts';
import { studiesById } from './studies.ts';

/** The maps that lie on a board, in the order of its pages and on each from back to front. */
export function mapIds(records: Iterable<unknown>): string[] {
  const { maps, parents, indexes } = sortOut(records);
  return [...maps.keys()].toSorted((a, b) => byCodeUnits(placeOf(a), placeOf(b)));

  /** The indexes of all it lies in, from the page on, and its own. */
  function placeOf(id: string): string {
    const path = new Set([id]);
    // A set takes what is added while it is walked, and each only once: frames can lie in each other.
    for (const one of path) path.add(parents.get(one) ?? one);
    return [id, ...Array.from(path, (one) => indexes.get(one))].toReversed().join(' ');
  }
}

/**
 * Works a map out from all records of its board, among which others may be; `undefined`: there is no
 * such map. What comes out depends on the records alone and not on their order: notes are in the
 * order of their indexes, studies in that of their titles, and ids decide between equals.
 *
 * A note, placement or rating whose theme and outcome are not leaves of their axis of one map counts
 * in no cell. A note is then in the tray of its map (see `homeOf`); a study is in the tray of every
 * map on the board until it is placed in a cell of any.
 */
export function evidenceMap(records: Iterable<unknown>, mapId: string): EvidenceMap | undefined {
  const board = sortOut(records);
  const grids = gridsOf(board);
  const shape = board.maps.get(mapId);
  const grid = grids.byMap.get(mapId);
  if (shape === undefined || grid === undefined) return undefined;

  const studies = studiesById(board.studies);
  const { contents, notes, tray } = gather(board, studies, grids, mapId, grid);
  const { title, question, source, synthesisThreshold, blind } = shape.props;
  return {
    id: mapId,
    title,
    question,
    source,
    synthesisThreshold,
    blind,
    ...grid,
    cells: new Map(
      contents.map((content) => [cellKey(content), cellOf(content, synthesisThreshold)]),
    ),
    tray,
    studies,
    notes,
  };
}

function cellOf(
  { theme, outcome, notes, studies, ratings, said }: Content,
  threshold: number,
): Cell {
  const rating = ratingSummary(ratings);
  const agreed = latest(said, ({ agreed: value }) => value);
  const none = latest(said, ({ none: value }) => value);
  const isEmpty = notes.length === 0 && studies.length === 0;
  const state = cellState({ agreed, none, rating }, isEmpty);
  return {
    theme,
    outcome,
    notes,
    studies,
    counts: countsOf({ notes, studies }),
    state,
    rating,
    none,
    suggestions: suggestionsFor({ state, rating, notes, studies }, threshold),
  };
}

/** What was said last; should two have said it at one moment, what stands in the record with the greater id. */
function latest<T extends { at: number }>(
  records: readonly CellRecord[],
  what: (record: CellRecord) => T | null,
): T | undefined {
  return records
    .toSorted((a, b) => byCodeUnits(a.id, b.id))
    .flatMap((record) => what(record) ?? [])
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
}
