/**
 * Where everything of a map lies, in the map's own canvas units from its top left corner. It follows
 * from the headings, their set sizes and what is in each cell, and is never stored: so a grid that is
 * laid out anew moves notes and changes no count, and two people who change it at once cannot disagree.
 */
import {
  type Cell,
  cellKey,
  type EvidenceMap,
  type Heading,
  type HeadingTree,
} from '../model/map.ts';

export const NOTE_WIDTH = 200;
/** Of a note with few words; it grows with them. */
export const NOTE_HEIGHT = 120;

/** Room for two notes side by side. */
export const COLUMN_WIDTH = 448;
export const COLUMN_WIDTH_MIN = 224;
export const ROW_HEIGHT = 200;
export const ROW_HEIGHT_MIN = 96;
const TITLE_HEIGHT = 112;
/** A band of the column headings. */
const BAND_HEIGHT = 88;
const GROUP_WIDTH = 248;
const LEAF_WIDTH = 312;
/** The line at the top of each cell that says how strong its evidence is. */
export const STRIP_HEIGHT = 36;
const PAD = 16;
const GAP = 12;
export const CARD_WIDTH = NOTE_WIDTH;
export const CARD_HEIGHT = 52;
const CARD_GAP = 8;
/** So many studies are shown in a cell; the rest is counted, and listed beside the map. */
export const CARDS_IN_CELL = 6;
/** The tray has room for more. */
export const CARDS_IN_TRAY = 60;
const TRAY_GAP = 40;
const TRAY_LABEL = 56;
const TRAY_HEIGHT_MIN = 208;

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A study as a compact card; `study` is the id, or how many more there are than are shown. */
export type CardSlot = Rect & ({ study: string } | { more: number });

export interface HeadingBox extends Rect {
  heading: Heading;
  isLeaf: boolean;
}

export interface CellBox extends Rect {
  cell: Cell;
  cards: readonly CardSlot[];
}

export interface MapLayout {
  w: number;
  h: number;
  title: Rect;
  /** column and row headings, groups among them */
  outcomes: readonly HeadingBox[];
  themes: readonly HeadingBox[];
  /** by {@link cellKey} */
  cells: ReadonlyMap<string, CellBox>;
  tray: Rect & { cards: readonly CardSlot[] };
  /** top left corner of every note that lies in a cell or in the tray, by its id */
  notes: ReadonlyMap<string, Point>;
}

/** How large a note is, in canvas units. */
export type SizeOf = (noteId: string) => { w: number; h: number };

export function layoutMap(map: EvidenceMap, sizeOf: SizeOf): MapLayout {
  const themeDepth = depthOf(map.themes);
  const outcomeDepth = depthOf(map.outcomes);
  const left = (themeDepth - 1) * GROUP_WIDTH + LEAF_WIDTH;
  const top = TITLE_HEIGHT + outcomeDepth * BAND_HEIGHT;
  const notes = new Map<string, Point>();
  const cells = new Map<string, CellBox>();

  const columns = along(map.outcomes.leaves, left, ({ size }) => size ?? COLUMN_WIDTH);
  const widths = new Map(columns.map(({ id, from, to }) => [id, to - from]));
  const rows = along(map.themes.leaves, top, (theme) => {
    const fills = map.outcomes.leaves.map((outcome) => {
      const cell = map.cells.get(cellKey({ theme: theme.id, outcome: outcome.id }));
      return cell ? heightOf(cell, widths.get(outcome.id) ?? COLUMN_WIDTH, sizeOf) : 0;
    });
    return Math.max(theme.size ?? ROW_HEIGHT, ...fills);
  });

  for (const row of rows) {
    for (const column of columns) {
      const key = cellKey({ theme: row.id, outcome: column.id });
      const cell = map.cells.get(key);
      if (!cell) continue;
      const box = { x: column.from, y: row.from, w: column.to - column.from, h: row.to - row.from };
      const flow = new Flow({ x: box.x + PAD, y: box.y + STRIP_HEIGHT + GAP }, box.w - 2 * PAD);
      flow.notes(cell.notes, sizeOf, notes);
      const cards = flow.cards(
        cell.studies.map(({ study }) => study.id),
        CARDS_IN_CELL,
      );
      cells.set(key, { ...box, cell, cards });
    }
  }

  const w = columns.at(-1)?.to ?? left + COLUMN_WIDTH;
  const bottom = rows.at(-1)?.to ?? top + ROW_HEIGHT;
  const trayTop = bottom + TRAY_GAP;
  const flow = new Flow({ x: PAD, y: trayTop + TRAY_LABEL }, w - 2 * PAD);
  flow.notes(map.tray.notes, sizeOf, notes);
  const cards = flow.cards(
    map.tray.studies.map(({ id }) => id),
    CARDS_IN_TRAY,
  );
  const trayHeight = Math.max(TRAY_HEIGHT_MIN, flow.bottom - trayTop + PAD);
  return {
    w,
    h: trayTop + trayHeight,
    title: { x: 0, y: 0, w, h: TITLE_HEIGHT },
    outcomes: boxes(map.outcomes, columns, (level, from, to) => ({
      x: from,
      y: TITLE_HEIGHT + level * BAND_HEIGHT,
      w: to - from,
      h: BAND_HEIGHT,
    })).map((box) => (box.isLeaf ? { ...box, h: top - box.y } : box)),
    themes: boxes(map.themes, rows, (level, from, to) => ({
      x: level * GROUP_WIDTH,
      y: from,
      w: GROUP_WIDTH,
      h: to - from,
    })).map((box) => (box.isLeaf ? { ...box, w: left - box.x } : box)),
    cells,
    tray: { x: 0, y: trayTop, w, h: trayHeight, cards },
    notes,
  };
}

/** How many bands of headings an axis has; one even where it has no headings yet. */
function depthOf({ leaves }: HeadingTree): number {
  return Math.max(1, ...leaves.map(({ ancestors }) => ancestors.length + 1));
}

interface Span {
  id: string;
  from: number;
  to: number;
}

function along(
  leaves: readonly Heading[],
  start: number,
  sizeOf: (leaf: Heading) => number,
): Span[] {
  let at = start;
  return leaves.map((leaf) => {
    const from = at;
    at += sizeOf(leaf);
    return { id: leaf.id, from, to: at };
  });
}

function boxes(
  tree: HeadingTree,
  spans: readonly Span[],
  rectOf: (level: number, from: number, to: number) => Rect,
): HeadingBox[] {
  const spanOf = new Map(spans.map((span) => [span.id, span]));
  const found: HeadingBox[] = [];
  const visit = (heading: Heading): Span | undefined => {
    const isLeaf = heading.children.length === 0;
    const inner = isLeaf ? [spanOf.get(heading.id)] : heading.children.map(visit);
    const known = inner.filter((span) => span !== undefined);
    const first = known[0];
    const last = known.at(-1);
    if (!first || !last) return undefined;
    const rect = rectOf(heading.ancestors.length, first.from, last.to);
    found.push({ ...rect, heading, isLeaf });
    return { id: heading.id, from: first.from, to: last.to };
  };
  for (const root of tree.roots) visit(root);
  return found;
}

/** How high a cell has to be for what is in it. */
function heightOf(cell: Cell, width: number, sizeOf: SizeOf): number {
  const flow = new Flow({ x: 0, y: STRIP_HEIGHT + GAP }, width - 2 * PAD);
  flow.notes(cell.notes, sizeOf, new Map());
  flow.cards(
    cell.studies.map(({ study }) => study.id),
    CARDS_IN_CELL,
  );
  return flow.bottom + PAD;
}

/** Lays things out in lines from left to right, as words in a text; one that is too wide has a line to itself. */
class Flow {
  bottom: number;
  readonly #from: Point;
  readonly #width: number;
  #x: number;
  #y: number;
  #lineHeight = 0;

  constructor(from: Point, width: number) {
    this.#from = from;
    this.#width = width;
    this.#x = from.x;
    this.#y = from.y;
    this.bottom = from.y;
  }

  notes(notes: Cell['notes'], sizeOf: SizeOf, into: Map<string, Point>): void {
    for (const { id } of notes) {
      const { w, h } = sizeOf(id);
      into.set(id, this.#put(w, h, GAP));
    }
    this.#newLine(GAP);
  }

  cards(studies: readonly string[], most: number): CardSlot[] {
    const shown = studies.length > most ? studies.slice(0, most - 1) : studies;
    const slots: CardSlot[] = shown.map((study) => ({ ...this.#card(), study }));
    const more = studies.length - shown.length;
    if (more > 0) slots.push({ ...this.#card(), more });
    return slots;
  }

  #card(): Rect {
    return { ...this.#put(CARD_WIDTH, CARD_HEIGHT, CARD_GAP), w: CARD_WIDTH, h: CARD_HEIGHT };
  }

  #put(w: number, h: number, gap: number): Point {
    if (this.#x > this.#from.x && this.#x + w > this.#from.x + this.#width) this.#newLine(gap);
    const at = { x: this.#x, y: this.#y };
    this.#x += w + gap;
    this.#lineHeight = Math.max(this.#lineHeight, h);
    this.bottom = Math.max(this.bottom, at.y + h);
    return at;
  }

  #newLine(gap: number): void {
    if (this.#x === this.#from.x) return;
    this.#y += this.#lineHeight + gap;
    this.#x = this.#from.x;
    this.#lineHeight = 0;
  }
}

/** What lies under a point of the map. */
export type Spot = { kind: 'cell'; key: string } | { kind: 'tray' } | { kind: 'elsewhere' };

export function spotAt(layout: MapLayout, point: Point): Spot {
  if (isIn(layout.tray, point)) return { kind: 'tray' };
  for (const [key, box] of layout.cells) if (isIn(box, point)) return { kind: 'cell', key };
  return { kind: 'elsewhere' };
}

export function isIn({ x, y, w, h }: Rect, point: Point): boolean {
  return point.x >= x && point.x < x + w && point.y >= y && point.y < y + h;
}

/**
 * Before which note of a cell something dropped at a point comes: the first that begins to the right
 * of it in the same line, or in a line below. `undefined`: after all of them.
 */
export function noteAfter(
  notes: Cell['notes'],
  layout: MapLayout,
  sizeOf: SizeOf,
  point: Point,
): string | undefined {
  return notes.find(({ id }) => {
    const at = layout.notes.get(id);
    if (!at) return false;
    const { w, h } = sizeOf(id);
    const isBelow = at.y > point.y;
    const isInLine = point.y < at.y + h;
    return isBelow || (isInLine && point.x < at.x + w / 2);
  })?.id;
}
