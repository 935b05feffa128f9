import { cellKey, type CellRef, type EvidenceMap, type HeadingTree } from '@gapboard/evidence';
import { outlineWords } from './words.ts';

/** What a heading is called by itself. */
export function headingName({ all }: HeadingTree, id: string): string {
  const heading = all.get(id);
  if (!heading) return outlineWords.removed;
  return heading.label || outlineWords.unnamed;
}

/** What a cell is called where there is no table around it; `null` is no cell. */
export function placeName(map: EvidenceMap, cell: CellRef | null): string {
  if (!cell || !map.cells.has(cellKey(cell))) return outlineWords.nowhere;
  return `${headingName(map.themes, cell.theme)}, ${headingName(map.outcomes, cell.outcome)}`;
}

/** The list that a note of this cell is in, by a name that does not change. */
export function placeKey(map: EvidenceMap, cell: CellRef | null): string {
  return cell && map.cells.has(cellKey(cell)) ? cellKey(cell) : TRAY;
}

/** The list of what lies in no cell. */
export const TRAY = 'tray';

const PREFIX = 'heading:';

/** What of an outline's address says which map, and which of its cells is open. */
export interface Address {
  map: string | undefined;
  cell: CellRef | undefined;
}

export function addressIn(search: URLSearchParams): Address {
  const [theme, outcome] = (search.get('cell') ?? '').split('.');
  const map = search.get('map');
  return {
    map: map === null ? undefined : `shape:${map}`,
    cell: theme && outcome ? { theme: PREFIX + theme, outcome: PREFIX + outcome } : undefined,
  };
}

export function searchFor({ map, cell }: Address): Record<string, string> {
  const keyOf = (id: string): string => id.slice(id.indexOf(':') + 1);
  return {
    ...(map !== undefined && { map: keyOf(map) }),
    ...(cell && { cell: `${keyOf(cell.theme)}.${keyOf(cell.outcome)}` }),
  };
}
