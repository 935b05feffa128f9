/** The ink on a board, read from its records into page coordinates. */
import { decodeInk, type InkPoint, type UnknownRecord } from '@gapboard/board';
import {
  DEFAULTS,
  HIGHLIGHTER_COLOURS,
  HIGHLIGHTER_OPACITY,
  HIGHLIGHTER_WIDTHS,
  PEN_COLOURS,
  PEN_WIDTHS,
} from './looks.ts';

export interface Stroke {
  /** where it is on the board: a page's id */
  page: string;
  byScribe: boolean;
  /** drawn on an evidence map, and so about its cells */
  onMap: boolean;
  isHighlighter: boolean;
  /** each a line without a break, in the page's coordinates */
  lines: readonly (readonly InkPoint[])[];
  colour: string;
  opacity: number;
  /** in canvas units */
  width: number;
  hasPressure: boolean;
  dash: 'none' | 'dashed' | 'dotted';
  /** a closed shape that is filled */
  isFilled: boolean;
}

type Fields = Record<string, unknown>;

/** From a shape's own coordinates to its parent's: `x' = a x + c y + e`, `y' = b x + d y + f`. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * What of a board's shapes ink is drawn from: the ink, and of what it lies in only where that is. It
 * goes to another thread, and what people wrote on other shapes has no business there.
 */
export function inkAmong(shapes: Iterable<UnknownRecord>): UnknownRecord[] {
  const kept: UnknownRecord[] = [];
  for (const shape of shapes) {
    const { id, typeName } = shape;
    const { type, parentId, x, y, rotation }: Fields = { ...shape };
    if (typeName !== 'shape') continue;
    if (type === 'draw' || type === 'highlight') kept.push(shape);
    else kept.push(Object.assign({ id, typeName }, { type, parentId, x, y, rotation }));
  }
  return kept;
}

/** Strokes in the order in which they lie over one another; `records` are all shapes of the board. */
export function strokesOf(records: Iterable<UnknownRecord>): Stroke[] {
  const shapes = new Map<string, Fields>();
  for (const record of records) {
    if (record.typeName === 'shape') shapes.set(record.id, { ...record });
  }
  const ink = [...shapes.values()].filter(({ type }) => type === 'draw' || type === 'highlight');
  return ink
    .toSorted((a, b) => compare(textOf(a['index']), textOf(b['index'])))
    .map((shape) => strokeOf(shape, shapes))
    .filter(({ lines }) => lines.length > 0);
}

function strokeOf(shape: Fields, shapes: ReadonlyMap<string, Fields>): Stroke {
  const props = fieldsIn(shape, 'props');
  const isHighlighter = shape['type'] === 'highlight';
  const { matrix, page, onMap } = whereabouts(shape, shapes);
  const colour = textOf(props['color'], DEFAULTS.colour);
  const size = textOf(props['size'], DEFAULTS.size);
  const scale = numberOf(props['scale'], 1);
  const [colours, widths] = isHighlighter
    ? [HIGHLIGHTER_COLOURS, HIGHLIGHTER_WIDTHS]
    : [PEN_COLOURS, PEN_WIDTHS];
  const opacity = numberOf(shape['opacity'], 1) * (isHighlighter ? HIGHLIGHTER_OPACITY : 1);
  const dash = textOf(props['dash']);
  return {
    page,
    byScribe: fieldsIn(shape, 'meta')['as'] === 'scribe',
    onMap,
    isHighlighter,
    lines: linesIn(props, matrix),
    colour: colours[colour] ?? colours[DEFAULTS.colour] ?? '#000000',
    opacity: Math.min(1, Math.max(0, opacity)),
    width: (widths[size] ?? widths[DEFAULTS.size] ?? 1) * Math.abs(scale),
    hasPressure: !isHighlighter && props['isPen'] === true,
    dash: dash === 'dashed' || dash === 'dotted' ? dash : 'none',
    isFilled: props['isClosed'] === true && !['', 'none'].includes(textOf(props['fill'])),
  };
}

/** One line for each run of segments that join, so that a corner between two of them is a corner. */
function linesIn(props: Fields, matrix: Matrix): InkPoint[][] {
  const { segments } = props;
  if (!Array.isArray(segments)) return [];
  const [scaleX, scaleY] = [numberOf(props['scaleX'], 1), numberOf(props['scaleY'], 1)];
  return segments.flatMap((segment: unknown) => {
    if (!isFields(segment)) return [];
    const points = decodeInk(textOf(segment['path']), segment['dim'] === 2 ? 2 : 3)
      .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
      .map((point) => moved({ ...point, x: point.x * scaleX, y: point.y * scaleY }, matrix));
    return points.length > 0 ? [points] : [];
  });
}

/** Up through groups and frames to the page; a ring of parents, which no honest client makes, ends where it closes. */
function whereabouts(
  shape: Fields,
  shapes: ReadonlyMap<string, Fields>,
): { matrix: Matrix; page: string; onMap: boolean } {
  let matrix = SAME;
  let onMap = false;
  let at: Fields | undefined = shape;
  let page = '';
  const seen = new Set<Fields>();
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    matrix = within(matrixOf(at), matrix);
    page = textOf(at['parentId']);
    at = shapes.get(page);
    if (at?.['type'] === 'evidence-map') onMap = true;
  }
  return { matrix, page, onMap };
}

function matrixOf(shape: Fields): Matrix {
  const angle = numberOf(shape['rotation'], 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, numberOf(shape['x'], 0), numberOf(shape['y'], 0)];
}

function within([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

function moved({ x, y, pressure }: InkPoint, [a, b, c, d, e, f]: Matrix): InkPoint {
  return { x: a * x + c * y + e, y: b * x + d * y + f, pressure };
}

function fieldsIn(fields: Fields, key: string): Fields {
  const value = fields[key];
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
