import type { UnknownRecord } from '@gapboard/board';
import {
  asEvidence,
  cellKey,
  type EvidenceMap,
  evidenceMap,
  keepUnchanged,
  mergeNotes,
} from '@gapboard/evidence';
import { layoutMap, type MapLayout } from '@gapboard/evidence/layout';
import { fieldsIn, isFields, textOf } from '../fields.ts';
import type { Place } from '../geometry/matrix.ts';
import { sameRect } from '../geometry/rect.ts';
import type { Rect } from '../picture.ts';
import type { Node } from './tree.ts';

interface LaidOut {
  map: EvidenceMap;
  layout: MapLayout;
}

/** What of a map may look otherwise than before: a part of it, or all. */
export interface MapChange {
  map: string;
  /** in the map's own coordinates; `all`: its grid has changed */
  areas: readonly Rect[] | 'all';
  /** notes that lie elsewhere in it now */
  moved: ReadonlySet<string>;
}

const PARTS: ReadonlySet<unknown> = new Set(['heading', 'study', 'placement', 'rating', 'cell']);

/** Whether what a record says may be part of a map: its own parts, its notes, and what notes lie in. */
export function concernsMaps(record: UnknownRecord): boolean {
  if (PARTS.has(record.typeName)) return true;
  const { type } = fieldsIn(record);
  return (
    record.typeName === 'shape' &&
    (type === 'evidence-note' || type === 'evidence-map' || type === 'group' || type === 'frame')
  );
}

/** The evidence maps of a board and where everything in them lies, worked out anew once something of them has changed. */
export class Maps {
  readonly #records: ReadonlyMap<string, UnknownRecord>;
  readonly #sizeOf: (note: string) => { w: number; h: number };
  #known = new Map<string, LaidOut>();
  /** how many notes were merged into a note; -1 for one that was merged itself */
  #merged = new Map<string, number>();
  #stale = true;

  constructor(
    records: ReadonlyMap<string, UnknownRecord>,
    sizeOf: (note: string) => { w: number; h: number },
  ) {
    this.#records = records;
    this.#sizeOf = sizeOf;
  }

  get(map: string): LaidOut | undefined {
    return this.#known.get(map);
  }

  /** How many notes were merged into a note; -1 for one that was merged into another, and is not seen. */
  mergedIn(note: string): number {
    return this.#merged.get(note) ?? 0;
  }

  /** Where a note, or a drawing, of a map lies in it. */
  placeOf({ type, parent, record, id }: Node): Place | undefined {
    const layout = this.#known.get(parent)?.layout;
    if (!layout) return undefined;
    if (type === 'evidence-note') return layout.notes.get(id);
    return type === 'drawing' ? anchorOf(record, layout) : undefined;
  }

  changed(): void {
    this.#stale = true;
  }

  /** Works the maps out anew if anything of them has changed, and says what looks otherwise since. */
  settle(): { maps: readonly MapChange[]; notes: readonly string[] } {
    if (!this.#stale) return { maps: [], notes: [] };
    this.#stale = false;
    const records = [...this.#records.values()].filter(concernsMaps).filter(isWhole);
    const notes = this.#mergeAnew(records);
    const before = this.#known;
    this.#known = new Map();
    const changes: MapChange[] = [];
    for (const { id } of records.filter(isMap)) {
      const now = evidenceMap(records, id);
      if (!now) continue;
      const old = before.get(id);
      const map = old ? keepUnchanged(old.map, now) : now;
      const layout = layoutMap(map, this.#sizeOf);
      this.#known.set(id, { map, layout });
      changes.push(changeOf(id, old, { map, layout }));
    }
    return { maps: changes, notes };
  }

  /** Answers the notes into which others, or which themselves, are merged otherwise than before. */
  #mergeAnew(records: readonly UnknownRecord[]): string[] {
    const before = this.#merged;
    const { merged } = mergeNotes(records.map(asEvidence).filter(isNote));
    const now = new Map<string, number>();
    for (const [into, notes] of merged) {
      now.set(into, notes.length);
      for (const { id } of notes) now.set(id, -1);
    }
    this.#merged = now;
    return [...new Set([...before.keys(), ...now.keys()])].filter(
      (id) => before.get(id) !== now.get(id),
    );
  }
}

/** A note that has lost what it says, as damaged records have, keeps no map from being drawn. */
function isWhole(record: UnknownRecord): boolean {
  const { type, props, meta } = fieldsIn(record);
  return type !== 'evidence-note' || (isFields(props) && isFields(meta));
}

function isNote(
  record: ReturnType<typeof asEvidence>,
): record is Extract<ReturnType<typeof asEvidence>, { type: 'evidence-note' }> {
  return record !== undefined && 'type' in record && record.type === 'evidence-note';
}

function isMap(record: UnknownRecord): boolean {
  return fieldsIn(record)['type'] === 'evidence-map';
}

/** Where a drawing's own place is counted from: the note it hangs on, else the cell it lies over. */
function anchorOf(drawing: UnknownRecord, layout: MapLayout): Place | undefined {
  const { note, cell } = fieldsIn(fieldsIn(drawing)['props']);
  const place = typeof note === 'string' ? layout.notes.get(note) : undefined;
  if (place) return place;
  const { theme, outcome } = fieldsIn(cell);
  return layout.cells.get(cellKey({ theme: textOf(theme), outcome: textOf(outcome) }));
}

function changeOf(map: string, old: LaidOut | undefined, now: LaidOut): MapChange {
  const moved = new Set<string>();
  for (const [id, place] of now.layout.notes) {
    const before = old?.layout.notes.get(id);
    if (before?.x !== place.x || before.y !== place.y) moved.add(id);
  }
  for (const id of old?.layout.notes.keys() ?? []) if (!now.layout.notes.has(id)) moved.add(id);
  if (!old || !sameGrid(old, now)) return { map, areas: 'all', moved };
  const areas = [...now.layout.cells].flatMap(([key, box]) =>
    old.layout.cells.get(key)?.cell === box.cell ? [] : [box],
  );
  const isTraySame =
    old.map.tray.studies.length === now.map.tray.studies.length &&
    old.map.tray.studies.every((study, n) => study === now.map.tray.studies[n]);
  return { map, areas: isTraySame ? areas : [...areas, now.layout.tray], moved };
}

function sameGrid(a: LaidOut, b: LaidOut): boolean {
  const [one, other] = [a.layout, b.layout];
  return (
    a.map.title === b.map.title &&
    a.map.question === b.map.question &&
    one.w === other.w &&
    one.h === other.h &&
    one.cells.size === other.cells.size &&
    sameHeadings(one.themes, other.themes) &&
    sameHeadings(one.outcomes, other.outcomes) &&
    sameRect(one.tray, other.tray) &&
    [...other.cells].every(([key, box]) => {
      const before = one.cells.get(key);
      return before !== undefined && sameRect(before, box);
    })
  );
}

function sameHeadings(a: MapLayout['themes'], b: MapLayout['themes']): boolean {
  return (
    a.length === b.length &&
    a.every((one, n) => {
      const other = b[n];
      return other && one.heading.label === other.heading.label && sameRect(one, other);
    })
  );
}
