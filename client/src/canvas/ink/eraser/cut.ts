import type { InkVec } from '../tool/samples.ts';

/** What an eraser has passed over between two moments: all that lies nearer than its radius to this way. */
export interface Wipe {
  from: { x: number; y: number };
  to: { x: number; y: number };
  radius: number;
}

/** What is left of a line in one piece, and which of its ends were cut. */
export interface Piece {
  points: InkVec[];
  isCut: { start: boolean; end: boolean };
}

/** Between two points a line is looked at in steps of this part of the eraser's radius. */
const STEP = 0.5;
/** The place of a cut is found to this many halvings of a step. */
const HALVINGS = 6;

/** Cuts away what of a line an eraser has passed over; `undefined` where it has touched nothing. */
export function cut(points: readonly InkVec[], wipe: Wipe): Piece[] | undefined {
  const pieces: Piece[] = [];
  let current: Piece | undefined;
  let isTouched = false;
  let before: InkVec | undefined;
  for (const point of points) {
    for (const next of steps(before, point, wipe)) {
      const isGone = isWiped(next, wipe);
      if (isGone) isTouched = true;
      if (current && isGone && before) {
        current.points.push(edge(before, next, wipe));
        current.isCut.end = true;
        current = undefined;
      } else if (!current && !isGone) {
        current = { points: [], isCut: { start: before !== undefined, end: false } };
        if (before) current.points.push(edge(next, before, wipe));
        pieces.push(current);
      }
      if (current && next === point) current.points.push(next);
      before = next;
    }
  }
  return isTouched ? pieces : undefined;
}

/** The way from one point to the next, in steps too small for an eraser to be missed between them. */
function steps(before: InkVec | undefined, point: InkVec, wipe: Wipe): InkVec[] {
  if (!before || isFar(before, point, wipe)) return [point];
  const length = Math.hypot(point.x - before.x, point.y - before.y);
  const count = Math.max(1, Math.ceil(length / (wipe.radius * STEP)));
  return Array.from({ length: count }, (_, n) =>
    n === count - 1 ? point : between(before, point, (n + 1) / count),
  );
}

function isFar(a: InkVec, b: InkVec, { from, to, radius }: Wipe): boolean {
  return (
    Math.max(a.x, b.x) < Math.min(from.x, to.x) - radius ||
    Math.min(a.x, b.x) > Math.max(from.x, to.x) + radius ||
    Math.max(a.y, b.y) < Math.min(from.y, to.y) - radius ||
    Math.min(a.y, b.y) > Math.max(from.y, to.y) + radius
  );
}

function isWiped({ x, y }: InkVec, { from, to, radius }: Wipe): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const way = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - dx * way, y - from.y - dy * way) < radius;
}

/** Where, between a point that stays and one that goes, the line ends. */
function edge(stays: InkVec, goes: InkVec, wipe: Wipe): InkVec {
  let [near, far] = [stays, goes];
  for (let n = 0; n < HALVINGS; n++) {
    const middle = between(near, far, 0.5);
    if (isWiped(middle, wipe)) far = middle;
    else near = middle;
  }
  return near;
}

function between(a: InkVec, b: InkVec, part: number): InkVec {
  return {
    x: a.x + (b.x - a.x) * part,
    y: a.y + (b.y - a.y) * part,
    z: a.z + (b.z - a.z) * part,
  };
}
