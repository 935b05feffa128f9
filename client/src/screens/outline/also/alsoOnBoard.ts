import { framedDrawing, isInk, plainText } from '@gapboard/board';
import { asEvidence, byIndexThenId, mergeNotes, type NoteShape } from '@gapboard/evidence';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';

/** What a thing on the canvas is, as far as its words go. */
export type ThingKind = 'note' | 'text' | 'frame' | 'shape' | 'arrow' | 'picture' | 'drawing';

/** Something with words on it, or with such things in it. */
export interface Thing {
  id: string;
  kind: ThingKind;
  text: string;
  /** participant id */
  by: string | undefined;
  inside: readonly Thing[];
}

/** A page of the canvas, with what can be read on it. */
export interface Page {
  id: string;
  name: string;
  things: readonly Thing[];
  /** what is on it and has no words */
  drawings: number;
  pictures: number;
}

/**
 * Everything with words on a board that is not of a map: plain notes, texts, labels, frames and what
 * lies in them, notes of maps that lie on no map, what pictures and drawings are said to show, also of
 * drawings on a map. From top to bottom
 * and left to right, as it is seen.
 *
 * What was merged into a note that is here stands below it.
 *
 * @param ofMaps ids of the notes that maps show
 */
export function alsoOnBoard(board: Iterable<BoardRecord>, ofMaps: ReadonlySet<string>): Page[] {
  const records = [...board];
  const into = intoOf(records);
  const pages: Ordered[] = [];
  const inside = new Map<string, Shape[]>();
  for (const record of records) {
    if (record.typeName === 'page') pages.push(pageOf(record));
    const root = into.get(record.id);
    const shape =
      record.typeName === 'shape' && !ofMaps.has(root ?? record.id) ? shapeOf(record) : undefined;
    if (!shape) continue;
    const parent = root ?? shape.parent;
    const siblings = inside.get(parent);
    if (siblings) siblings.push(shape);
    else inside.set(parent, [shape]);
  }
  return pages.toSorted(byIndexThenId).map(({ id, name }) => {
    const all = under(id, inside);
    const told = new Set<string>(
      all.flatMap(({ record, text }) => (typeOf(record) === 'drawing' && text ? record.id : [])),
    );
    return {
      id,
      name,
      things: thingsIn(id, inside),
      drawings: all.filter(({ record, parent }) => isInk(record) && !told.has(parent)).length,
      pictures: all.filter(({ record, text }) => typeOf(record) === 'image' && text === '').length,
    };
  });
}

/** The note that a merged one counts in, by its id. */
function intoOf(records: readonly BoardRecord[]): ReadonlyMap<string, string> {
  const notes = records
    .map(asEvidence)
    .filter((one): one is NoteShape => one?.typeName === 'shape' && one.type === 'evidence-note');
  const { merged } = mergeNotes(notes);
  return new Map([...merged].flatMap(([root, of]) => of.map(({ id }) => [id, root] as const)));
}

interface Ordered {
  id: string;
  index: string;
  name: string;
}

interface Shape {
  record: BoardRecord;
  parent: string;
  x: number;
  y: number;
  text: string;
}

function pageOf(page: BoardRecord): Ordered {
  return { id: page.id, index: textIn(page, 'index'), name: textIn(page, 'name') };
}

function shapeOf(record: BoardRecord): Shape {
  const [x, y] = [numberIn(record, 'x'), numberIn(record, 'y')];
  return { record, parent: textIn(record, 'parentId'), x, y, text: wordsOf(record) };
}

function wordsOf(record: BoardRecord): string {
  const drawing = framedDrawing(record);
  if (drawing) return [drawing.name, drawing.alt].filter((text) => text !== '').join(': ');
  return typeOf(record) === 'image' ? textIn(propsOf(record), 'altText') : plainText(record);
}

type Inside = ReadonlyMap<string, readonly Shape[]>;

function thingsIn(parent: string, inside: Inside, seen: ReadonlySet<string> = new Set()): Thing[] {
  // Two frames that were put into each other at once would go on for ever.
  if (seen.has(parent)) return [];
  const here = (inside.get(parent) ?? []).toSorted(inReadingOrder);
  return here.flatMap(({ record, text }) => {
    const within = thingsIn(record.id, inside, new Set(seen).add(parent));
    const isMap = typeOf(record) === 'evidence-map';
    // Groups and maps have no words of their own: what lies in them lies where they do.
    if (isMap || text === '') return within;
    const by: unknown = Reflect.get(Object(Reflect.get(record, 'meta')), 'by');
    return {
      id: record.id,
      kind: kindOf(record),
      text,
      by: typeof by === 'string' ? by : undefined,
      inside: within,
    };
  });
}

function under(page: string, inside: Inside): Shape[] {
  const found: Shape[] = [];
  const seen = new Set([page]);
  // A set takes what is added while it is walked, and each only once.
  for (const parent of seen) {
    for (const shape of inside.get(parent) ?? []) {
      if (seen.has(shape.record.id)) continue;
      seen.add(shape.record.id);
      found.push(shape);
    }
  }
  return found;
}

/** Things whose tops differ by less than this, in canvas units, stand in one row. */
const ROW = 40;

function inReadingOrder(a: Shape, b: Shape): number {
  return (
    Math.floor(a.y / ROW) - Math.floor(b.y / ROW) ||
    a.x - b.x ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}

function kindOf(record: BoardRecord): ThingKind {
  switch (typeOf(record)) {
    case 'note':
    case 'evidence-note':
      return 'note';
    case 'text':
      return 'text';
    case 'frame':
      return 'frame';
    case 'arrow':
    case 'line':
      return 'arrow';
    case 'image':
      return 'picture';
    case 'drawing':
      return 'drawing';
    default:
      return 'shape';
  }
}

function typeOf(record: BoardRecord): unknown {
  return Reflect.get(record, 'type');
}

function propsOf(record: BoardRecord): object {
  const props: unknown = Reflect.get(record, 'props');
  return typeof props === 'object' && props !== null ? props : {};
}

function textIn(holder: object, name: string): string {
  const value: unknown = Reflect.get(holder, name);
  return typeof value === 'string' ? value : '';
}

function numberIn(holder: object, name: string): number {
  const value: unknown = Reflect.get(holder, name);
  return typeof value === 'number' ? value : 0;
}
