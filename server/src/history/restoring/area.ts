import { type PageRect, type Spread, spreadOf, type UnknownRecord } from '@gapboard/board';
import { asEvidence, cellKey, evidenceMap, mapIds } from '@gapboard/evidence';
import { layoutMap, NOTE_HEIGHT, NOTE_WIDTH } from '@gapboard/evidence/layout';
import type { BoardState } from '@gapboard/history';
import { noteSize } from '../../tldr/drawnNote.ts';
import { propsOf } from '../../tldr/props.ts';
import { neighboursIn, parentOf } from '../reading/neighbours.ts';

interface Point {
  x: number;
  y: number;
}

/** Deeper than anybody nests; also ends the walk where shapes lie in each other in a circle. */
const DEEPEST = 100;
/** What is larger than most of what people mark has to lie wholly in it. */
const HOLDERS: ReadonlySet<unknown> = new Set(['evidence-map', 'frame']);

/**
 * Ids of the shapes that lie in a part of a page: whose middle does, and of maps and frames those
 * that do so wholly. What lies in a map lies where the map's layout puts it.
 */
export function shapesIn(
  state: BoardState,
  { page, rect }: { page: string; rect: PageRect },
): Set<string> {
  const board = neighboursIn(state);
  const onMaps = placesOnMaps(state);
  const isIn = (shape: UnknownRecord): boolean => {
    const held = onMap(shape, state);
    const spread = held ? pageSpread(held.holder, held.map, onMaps, board) : spreadOf(shape, board);
    if (!spread || spread.page !== page) return false;
    const isHolder = HOLDERS.has(Reflect.get(shape, 'type'));
    return isHolder ? holds(rect, spread.box) : contains(rect, middle(spread.box));
  };
  const shapes = [...state.values()].filter(({ typeName }) => typeName === 'shape');
  return new Set(shapes.filter(isIn).map(({ id }) => id));
}

/** The thing on a map that a shape is or lies in, and the map. */
function onMap(
  shape: UnknownRecord,
  state: BoardState,
): { holder: UnknownRecord; map: UnknownRecord } | undefined {
  let holder: UnknownRecord | undefined = shape;
  for (let n = 0; holder && n < DEEPEST; n++) {
    const parent = state.get(parentOf(holder) ?? '');
    if (parent && Reflect.get(parent, 'type') === 'evidence-map') return { holder, map: parent };
    holder = parent;
  }
  return undefined;
}

/** The part of the page that something on a map takes up, by the corner that the map's layout gives it. */
function pageSpread(
  holder: UnknownRecord,
  map: UnknownRecord,
  corners: ReadonlyMap<string, PageRect>,
  board: Parameters<typeof spreadOf>[1],
): Spread | undefined {
  const place = corners.get(holder.id);
  if (!place) return spreadOf(holder, board);
  const at = Object.assign({ ...map }, { type: 'geo', props: { w: place.w, h: place.h } });
  const [x, y] = [numberAt(map, 'x'), numberAt(map, 'y')];
  const turn = numberAt(map, 'rotation');
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return spreadOf(
    Object.assign(at, {
      x: x + place.x * cos - place.y * sin,
      y: y + place.x * sin + place.y * cos,
    }),
    board,
  );
}

/** Where notes and drawings lie in their maps: it follows from their cells. */
function placesOnMaps(state: BoardState): Map<string, PageRect> {
  const records: UnknownRecord[] = [...state.values()];
  const places = new Map<string, PageRect>();
  for (const id of mapIds(records)) {
    const map = evidenceMap(records, id);
    if (!map) continue;
    const { notes, cells } = layoutMap(map, (note) => sizeOf(note, state));
    for (const [note, corner] of notes) places.set(note, { ...corner, ...sizeOf(note, state) });
    for (const record of records) {
      if (Reflect.get(record, 'type') !== 'drawing' || parentOf(record) !== id) continue;
      const { w, h, cell, note } = propsOf(record);
      const corner =
        notes.get(String(note)) ?? (isCell(cell) ? cells.get(cellKey(cell)) : undefined);
      if (!corner || typeof w !== 'number' || typeof h !== 'number') continue;
      const [x, y] = [corner.x + numberAt(record, 'x'), corner.y + numberAt(record, 'y')];
      places.set(record.id, { x, y, w, h });
    }
  }
  return places;
}

function sizeOf(id: string, state: BoardState): { w: number; h: number } {
  const record = asEvidence(state.get(id));
  const isNote = record?.typeName === 'shape' && record.type === 'evidence-note';
  return isNote ? noteSize(record) : { w: NOTE_WIDTH, h: NOTE_HEIGHT };
}

function isCell(value: unknown): value is { theme: string; outcome: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'theme') === 'string' &&
    typeof Reflect.get(value, 'outcome') === 'string'
  );
}

function numberAt(record: UnknownRecord, name: string): number {
  const value: unknown = Reflect.get(record, name);
  return typeof value === 'number' ? value : 0;
}

function middle({ x, y, w, h }: PageRect): Point {
  return { x: x + w / 2, y: y + h / 2 };
}

function contains({ x, y, w, h }: PageRect, point: Point): boolean {
  return point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h;
}

function holds(rect: PageRect, { x, y, w, h }: PageRect): boolean {
  return contains(rect, { x, y }) && contains(rect, { x: x + w, y: y + h });
}
