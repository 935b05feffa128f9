/**
 * Where shapes lie on a page, as far as their records say: without a canvas nobody knows how wide a
 * word is. Good enough to say whether something reaches into a part of a page, and the same on the
 * server as in every browser.
 */
import type { UnknownRecord } from '@tldraw/store';
import type { PageRect } from '../workshop/spotlight.ts';
import { fieldsOf, isFields, part, text } from './changes.ts';
import { inkPoints } from './inkPoints.ts';

interface Point {
  x: number;
  y: number;
}

/** How the rest of the board is found. */
export interface Neighbours {
  record(id: string): UnknownRecord | undefined;
  /** what lies directly in a shape */
  inside?(id: string): Iterable<UnknownRecord>;
}

/** What lies on a page and where. */
export interface Spread {
  page: string;
  box: PageRect;
}

/** Deeper than anybody nests; also ends the walk where shapes lie in each other in a circle. */
const DEEPEST = 100;
/** tldraw's sticky notes have sides of this, and ours about as much, in page units. */
const NOTE_SIDE = 200;
/** A line of text at its usual size, in page units. */
const LINE = 32;

/** @returns `undefined` where a shape is on no page that is known */
export function spreadOf(shape: UnknownRecord, board: Neighbours): Spread | undefined {
  let points = pointsOf(shape, board, 0);
  let at: UnknownRecord | undefined = shape;
  for (let n = 0; n < DEEPEST && at; n++) {
    points = points.map(placedIn(at));
    const parent: string = text(at, 'parentId') ?? '';
    if (parent.startsWith('page:')) return { page: parent, box: boxAround(points) };
    at = board.record(parent);
  }
  return undefined;
}

/** Whether two boxes have a part in common; a box without extent is a point in the other. */
export function overlap(a: PageRect, b: PageRect): boolean {
  return a.x < b.x + b.w && b.x <= a.x + a.w && a.y < b.y + b.h && b.y <= a.y + a.h;
}

/** Points that a shape reaches, in its own units. */
function pointsOf(shape: UnknownRecord, board: Neighbours, depth: number): Point[] {
  const props = part(shape, 'props');
  const scale = numberOr(props['scale'], 1);
  switch (text(shape, 'type')) {
    case 'note':
    case 'evidence-note':
      return corners(NOTE_SIDE * scale, (NOTE_SIDE + numberOr(props['growY'], 0)) * scale);
    case 'text':
      return corners(numberOr(props['w'], 0), LINE * scale);
    case 'draw':
    case 'highlight':
      return inkPoints(props);
    case 'arrow':
      return [pointFrom(props['start']), pointFrom(props['end'])];
    case 'line': {
      const points = isFields(props['points']) ? Object.values(props['points']) : [];
      return points.length > 0 ? points.map(pointFrom) : [ORIGIN];
    }
    case 'group':
      return depth < DEEPEST ? pointsInside(shape, board, depth) : [ORIGIN];
    default:
      return corners(
        numberOr(props['w'], 0),
        numberOr(props['h'], 0) + numberOr(props['growY'], 0),
      );
  }
}

function pointsInside(group: UnknownRecord, board: Neighbours, depth: number): Point[] {
  const points = [ORIGIN];
  for (const child of board.inside?.(group.id) ?? []) {
    for (const point of pointsOf(child, board, depth + 1)) points.push(placedIn(child)(point));
  }
  return points;
}

const ORIGIN: Point = { x: 0, y: 0 };

function corners(w: number, h: number): Point[] {
  return [ORIGIN, { x: w, y: 0 }, { x: w, y: h }, { x: 0, y: h }];
}

/** From a shape's own units to those of what it lies in. */
function placedIn(shape: UnknownRecord): (point: Point) => Point {
  const { x, y, rotation } = fieldsOf(shape);
  const [left, top, turn] = [numberOr(x, 0), numberOr(y, 0), numberOr(rotation, 0)];
  if (turn === 0) return (point) => ({ x: left + point.x, y: top + point.y });
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return (point) => ({
    x: left + point.x * cos - point.y * sin,
    y: top + point.x * sin + point.y * cos,
  });
}

function boxAround(points: readonly Point[]): PageRect {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}

function pointFrom(value: unknown): Point {
  return isFields(value) ? { x: numberOr(value['x'], 0), y: numberOr(value['y'], 0) } : ORIGIN;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
