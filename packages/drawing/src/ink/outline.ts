import type { OpenEnds } from '@gapboard/board';
import { getStrokeOutlinePoints } from 'perfect-freehand';
import type { Line, LinePoint } from './line.ts';
import { circle, closedCurve } from './pathData.ts';

/** A turn sharper than this (cosine of the angle) is a corner, wherever it is. */
const SHARP = -0.8;
/** One that is less than this is none. */
const GENTLE = 0.7;
/** perfect-freehand leaves out what lies nearer to a line's end, in canvas units: our ends run out thinly. */
const END_NOISE = 3;
/** In widths: points of the outline nearer to one another are one. */
const SMOOTHING = 0.2;
/** Between them it is one where the points lie so near, in radii squared, that the hand stopped there. */
const STOPPED = 1.5;

const CLOSED: OpenEnds = { start: false, end: false };

/**
 * The outline of a line as path data, in one part between any two corners (as tldraw does): an outline
 * that runs around a sharp corner in one piece crosses itself there and tears.
 *
 * @param size as the line was made with
 * @param open ends at which it is cut off straight, where else it is round
 */
export function outlineOf(line: Line, size: number, open = CLOSED): string {
  return parts(line, open)
    .map((part) => outlineOfPart(part, size))
    .join('');
}

/** A line between two corners, or two other places where it is cut. */
export interface Part extends Line {
  open: OpenEnds;
}

/**
 * Cut at its corners; neighbours share the point of the corner.
 *
 * @param most so many steps are in a part at most: for who wants to keep those that stay as they are
 */
export function parts({ points, radii }: Line, open: OpenEnds, most = Infinity): Part[] {
  const found: Part[] = [];
  let from = 0;
  const cutAt = (at: number): void => {
    const ends = { start: open.start && from === 0, end: open.end && at === points.length - 1 };
    found.push({ ...between({ points, radii }, from, at), open: ends });
    from = at;
  };
  for (let at = 1; at < points.length - 1; at++) {
    if (at - from >= most || isCorner(points, radii, at)) cutAt(at);
  }
  cutAt(points.length - 1);
  return found;
}

export function between({ points, radii }: Line, from: number, to: number): Line {
  return { points: points.slice(from, to + 1), radii: radii.slice(from, to + 1) };
}

function isCorner(points: readonly LinePoint[], radii: readonly number[], at: number): boolean {
  const point = points[at];
  const next = points[at + 1];
  if (!point || !next) return false;
  const turn = point.vector[0] * next.vector[0] + point.vector[1] * next.vector[1];
  if (turn < SHARP) return true;
  if (turn > GENTLE) return false;
  const radius = ((radii[at - 1] ?? 0) + (radii[at] ?? 0) + (radii[at + 1] ?? 0)) / 3;
  return (point.distance ** 2 + next.distance ** 2) / radius ** 2 < STOPPED;
}

export function outlineOfPart({ points, radii, open }: Part, size: number): string {
  const [first, second] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const radius = radii.reduce((a, b) => Math.max(a, b), 0);
  if (!second || last.runningLength - first.runningLength < radius / 2) {
    return circle(last.point[0], last.point[1], radius);
  }
  // perfect-freehand takes a radius as a press, with a full thinning and no easing.
  const pressed = points.map((point, n) => ({
    ...point,
    vector: n === 0 ? second.vector : point.vector,
    pressure: (radii[n] ?? 0) / size,
    runningLength: point.runningLength + (point === last ? END_NOISE : 0),
  }));
  const outline = getStrokeOutlinePoints(pressed, {
    size,
    thinning: 1,
    smoothing: SMOOTHING,
    simulatePressure: false,
    last: true,
    start: { cap: !open.start },
    end: { cap: !open.end },
  });
  return closedCurve(outline);
}
