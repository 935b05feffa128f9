import type { UnknownRecord } from '@gapboard/board';
import { type CellRef, mapIds, orderBetween } from '@gapboard/evidence';
import { readRecord, readRecords, recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';
import { mapOfCell, mapOn } from './mapsOnBoard.ts';

/** Where a note goes that nobody puts down with a pointer. */
export interface NoteHome {
  /** the map it is a note of, or the page it lies on where the board has no map */
  parent: string;
  map: string | null;
  cell: CellRef | null;
}

/** Notes on a page without a map stand in rows of so many, so far apart: a little more than a note is wide. */
const IN_A_ROW = 8;
const APART = 220;
/** So far to the right of whatever else is on the page. */
const BESIDE = 600;

/** The map that a note is for, as its author said: by its cell, by name, or the only one there is. */
export function homeInMap(
  doc: Y.Doc,
  { cell, map }: { cell: CellRef | null; map: string | null },
): NoteHome | undefined {
  if (cell) {
    const found = mapOfCell(doc, cell);
    return found && (map === null || found.id === map) ? inMap(found.id, cell) : undefined;
  }
  if (map !== null) return mapOn(doc, map) && inMap(map, null);
  const [only, ...others] = mapIds(readRecords(doc).live.values());
  return only === undefined || others.length > 0 ? undefined : inMap(only, null);
}

/** {@link homeInMap}; where its cell or its map is gone, the tray of a map; on a board without any, its first page. */
export function homeAnyway(
  doc: Y.Doc,
  wanted: { cell: CellRef | null; map: string | null },
): NoteHome {
  const home = homeInMap(doc, wanted);
  if (home) return home;
  const { live } = readRecords(doc);
  const maps = mapIds(live.values());
  const map = wanted.map !== null && maps.includes(wanted.map) ? wanted.map : maps[0];
  if (map !== undefined) return inMap(map, null);
  const pages = [...live.values()].filter(({ typeName }) => typeName === 'page');
  const [first] = pages.toSorted((a, b) => (indexOf(a) < indexOf(b) ? -1 : 1));
  if (!first) throw new Error('The board has no page.');
  return { parent: first.id, map: null, cell: null };
}

function inMap(map: string, cell: CellRef | null): NoteHome {
  return { parent: map, map, cell };
}

/** Gives notes that are put down together their order, and their places where no map gives them one. */
export class NotePlaces {
  readonly #doc: Y.Doc;
  readonly #last = new Map<string, string | null>();
  readonly #onPage = new Map<string, { x: number; notes: number }>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** An order after all that lies in the same map or on the same page, in whichever cell. */
  nextIndex(parent: string): string {
    const last = this.#last.get(parent) ?? this.#lastIndex(parent);
    const next = orderBetween(last, null);
    this.#last.set(parent, next);
    return next;
  }

  /** Where the next note stands on a page, beside what else is there. */
  nextPlace(page: string): { x: number; y: number } {
    const taken = this.#onPage.get(page) ?? this.#takenOn(page);
    const { x, notes } = taken;
    this.#onPage.set(page, { x, notes: notes + 1 });
    return { x: x + (notes % IN_A_ROW) * APART, y: Math.floor(notes / IN_A_ROW) * APART };
  }

  #lastIndex(parent: string): string | null {
    let last: string | null = null;
    for (const record of this.#shapesOn(parent)) {
      const index = indexOf(record);
      if (last === null || index > last) last = index;
    }
    return last;
  }

  #takenOn(page: string): { x: number; notes: number } {
    let [right, notes] = [-Infinity, 0];
    for (const record of this.#shapesOn(page)) {
      if (fieldOf(record, 'type') === 'evidence-note') notes++;
      else right = Math.max(right, Number(fieldOf(record, 'x')));
    }
    return { x: right === -Infinity ? 0 : right + BESIDE, notes };
  }

  *#shapesOn(parent: string): Iterable<UnknownRecord> {
    const records = recordsOf(this.#doc);
    for (const id of records.keys()) {
      if (!id.startsWith('shape:')) continue;
      const reading = readRecord(id, records.get(id));
      if (reading.state !== 'live') continue;
      if (fieldOf(reading.record, 'parentId') === parent) yield reading.record;
    }
  }
}

function indexOf(record: UnknownRecord): string {
  return String(fieldOf(record, 'index'));
}

function fieldOf(record: UnknownRecord, name: string): unknown {
  return Reflect.get(record, name);
}
