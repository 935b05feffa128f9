import {
  decodeInk,
  type InkPoint,
  type OpenEnds,
  openEndsOf,
  type Pen,
  penOf,
  type SharedPoints,
  sharedPointsOf,
  type UnknownRecord,
} from '@gapboard/board';
import { type Fields, fieldsIn, isFields, numberOf, textOf } from '../fields.ts';

/** A stroke of ink as it was drawn, in its shape's own coordinates. */
export interface Stroke {
  /** a run a segment; together one line */
  points: readonly (readonly InkPoint[])[];
  /** see `@gapboard/board`'s pens; without, tldraw's own look */
  pen?: Pen | undefined;
  /** one of tldraw's names, as "black" */
  colour: string;
  /** "s", "m", "l" or "xl" */
  size: string;
  /** drawn to its end */
  isComplete: boolean;
  /** drawn by something that tells pressure */
  isPen: boolean;
  isClosed: boolean;
  /** "none", "semi", "solid", "pattern", "fill" or "lined-fill": of a closed one */
  fill: string;
  /** by how much more it is drawn than its size says */
  scale: number;
  /** "draw", "solid", "dashed", "dotted" or "none" */
  dash: string;
  isHighlighter: boolean;
  /** where the line goes on beyond this record: cut off as wide as it is there */
  open: OpenEnds;
  /** what it has in common with the parts of the same stroke before and after it */
  shared?: SharedPoints;
}

/** Reads the path of a segment, as `decodeInk` does. */
type ReadPath = (path: string, dim: 2 | 3) => readonly InkPoint[];

/** How far apart tldraw puts points on a straight segment, so that it stays one when it is smoothed. */
const STRAIGHT_STEP = 16;
const LEAST_STEPS = 4;

/**
 * The stroke that a shape is; `undefined` for what is no ink.
 *
 * @param read what reads a segment's path: for a stroke that grows, one that knows it from before
 */
export function strokeOf(record: UnknownRecord, read: ReadPath = decodeInk): Stroke | undefined {
  const { type } = fieldsIn(record);
  if (type !== 'draw' && type !== 'highlight') return undefined;
  const props = fieldsIn(fieldsIn(record)['props']);
  const all: readonly unknown[] = Array.isArray(props['segments']) ? props['segments'] : [];
  const segments = all.filter(isFields);
  return {
    points: segments.map((segment) => pointsIn(segment, props, read)),
    pen: penOf(record),
    colour: textOf(props['color'], 'black'),
    size: textOf(props['size'], 'm'),
    isComplete: props['isComplete'] === true || segments.at(-1)?.['type'] === 'straight',
    isPen: props['isPen'] === true,
    isClosed: props['isClosed'] === true,
    fill: textOf(props['fill'], 'none'),
    scale: numberOf(props['scale'], 1),
    dash: textOf(props['dash'], 'draw'),
    isHighlighter: type === 'highlight',
    open: openEndsOf(record),
    shared: sharedPointsOf(record),
  };
}

function pointsIn(segment: Fields, props: Fields, read: ReadPath): readonly InkPoint[] {
  const [across, down] = [numberOf(props['scaleX'], 1), numberOf(props['scaleY'], 1)];
  const decoded = read(textOf(segment['path']), segment['dim'] === 2 ? 2 : 3);
  const points =
    across === 1 && down === 1
      ? decoded
      : decoded.map(({ x, y, pressure }) => ({ x: x * across, y: y * down, pressure }));
  const [from, to] = points;
  return segment['type'] === 'straight' && from && to ? straight(from, to) : points;
}

function straight(from: InkPoint, to: InkPoint): InkPoint[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!(length > 0)) return [from];
  const steps = Math.min(1000, Math.max(LEAST_STEPS, Math.floor(length / STRAIGHT_STEP)));
  return Array.from({ length: steps + 1 }, (_, n) => {
    const way = n / steps;
    return {
      x: from.x + (to.x - from.x) * way,
      y: from.y + (to.y - from.y) * way,
      pressure: from.pressure + (to.pressure - from.pressure) * way,
    };
  });
}
