import type { Line, LinePoint } from './line.ts';
import { between, outlineOf } from './outline.ts';
import { circle } from './pathData.ts';

/** So many at most: a line of a hundred thousand dots helps nobody. */
const MOST = 5000;

/** A line in dashes of twice its width, with as much between; their ends are round. */
export function dashesOf(drawn: Line, size: number): string {
  const line = finely(drawn, size);
  const end = line.points.length - 1;
  let d = '';
  let from = 0;
  for (let n = 0; n < MOST && from < end; n++) {
    from = reached(line, 4 * size * n, from);
    const to = reached(line, 4 * size * n + 2 * size, from);
    if (from <= end) d += outlineOf(between(line, from, Math.min(to, end)), size);
  }
  return d;
}

/** A line in dots of its width, one every two of them. */
export function dotsOf(drawn: Line, size: number): string {
  const { points, radii } = finely(drawn, size);
  let d = '';
  let dots = 0;
  for (const [n, { point, runningLength }] of points.entries()) {
    if (dots >= MOST) break;
    if (runningLength < 2 * size * dots) continue;
    d += circle(point[0], point[1], radii[n] ?? size / 2);
    dots++;
  }
  return d;
}

/** With points between those that lie further apart than half the width. */
function finely({ points, radii }: Line, size: number): Line {
  const fine: Line = { points: [], radii: [] };
  for (const [n, point] of points.entries()) {
    const steps = Math.min(1000, Math.max(1, Math.ceil(point.distance / (size / 2))));
    for (let step = 1; step <= steps; step++) {
      fine.points.push(steps === 1 ? point : back(point, point.distance * (1 - step / steps)));
      fine.radii.push(radii[n] ?? size / 2);
    }
  }
  return fine;
}

/** A point that lies so far before another on its line; a point's vector goes to the one before it. */
function back(from: LinePoint, length: number): LinePoint {
  const { point, vector, runningLength } = from;
  return {
    ...from,
    point: [point[0] + vector[0] * length, point[1] + vector[1] * length],
    runningLength: runningLength - length,
  };
}

/** The first point, from one on, that lies so far along the line. */
function reached({ points }: Line, length: number, from: number): number {
  let at = from;
  while (at < points.length && (points[at]?.runningLength ?? Infinity) < length) at++;
  return at;
}
