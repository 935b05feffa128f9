import type { CellRef } from '../records.ts';
import { cellKey, type EvidenceMap } from './map.ts';

/** A drawing that lies on a map, as it is told to whoever cannot see it. */
export interface MapDrawing {
  id: string;
  /** empty: it has none */
  name: string;
  /** what was drawn, in a line; empty: nobody has said */
  alt: string;
  /** the cell it lies over; `null`: none */
  cell: CellRef | null;
  /** id of the note of the map that it hangs on; `null`: none */
  note: string | null;
  /** ids of the notes of the map that it shows */
  notes: readonly string[];
  /** drawn by the scribe, for everyone */
  byScribe: boolean;
}

/**
 * A map with what was drawn on it, in the order of ids: for exports and for whoever reads the map.
 * Worked out apart from the map, since most who need that do not need this.
 */
export function withDrawings(records: Iterable<unknown>, map: EvidenceMap): EvidenceMap {
  return { ...map, drawings: drawingsOn(records, map) };
}

export function drawingsOn(records: Iterable<unknown>, map: EvidenceMap): MapDrawing[] {
  const found: MapDrawing[] = [];
  for (const record of records) {
    if (!isFields(record) || record['type'] !== 'drawing' || record['parentId'] !== map.id)
      continue;
    const props = isFields(record['props']) ? record['props'] : {};
    const meta = isFields(record['meta']) ? record['meta'] : {};
    const { note, notes } = props;
    found.push({
      id: wordsIn(record['id']),
      name: wordsIn(props['name']),
      alt: wordsIn(props['alt']),
      cell: cellOn(map, props),
      note: typeof note === 'string' && map.notes.has(note) ? note : null,
      notes: Array.isArray(notes) ? notes.filter((id) => map.notes.has(id)) : [],
      byScribe: meta['as'] === 'scribe',
    });
  }
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The cell a drawing lies over: that of the note it hangs on, wherever it is by now. */
function cellOn(map: EvidenceMap, { cell, note }: Fields): CellRef | null {
  for (const { theme, outcome, notes } of map.cells.values()) {
    if (notes.some(({ id }) => id === note)) return { theme, outcome };
  }
  if (!isFields(cell)) return null;
  const found = map.cells.get(
    cellKey({ theme: wordsIn(cell['theme']), outcome: wordsIn(cell['outcome']) }),
  );
  return found ? { theme: found.theme, outcome: found.outcome } : null;
}

/** A drawing in words, to be read out. */
export function describeDrawing({
  name,
  alt,
  byScribe,
}: Pick<MapDrawing, 'name' | 'alt' | 'byScribe'>): string {
  const says = [name, alt].filter((text) => text !== '').join(': ');
  const whose = byScribe ? 'Drawing by the scribe' : 'Drawing';
  return `${whose}: ${says === '' ? 'nobody has said yet what it shows' : says}`;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
