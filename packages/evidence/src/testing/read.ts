import { evidenceMap } from '../model/evidenceMap.ts';
import { type Cell, cellKey, type EvidenceMap } from '../model/map.ts';
import { cell, MAP } from './records.ts';

/** The map of a board that has one. */
export function mapOf(records: Iterable<unknown>, id = MAP): EvidenceMap {
  const map = evidenceMap(records, id);
  if (map === undefined) throw new Error(`This board has no map ${id}.`);
  return map;
}

/** The cell of two headings, which the map has. */
export function cellIn(map: EvidenceMap, theme: string, outcome: string): Cell {
  const found = map.cells.get(cellKey(cell(theme, outcome)));
  if (found === undefined) throw new Error(`This map has no cell ${theme}, ${outcome}.`);
  return found;
}
