import type { InkPoint, SharedPoints } from '@gapboard/board';
import type { Line, LinePoint } from './line.ts';
import { between } from './outline.ts';

/** In points; no two parts share fewer than six times as many. */
const LAP = 2;

export interface Joints extends SharedPoints {
  /**
   * for ink that covers: the part before reaches a little over the next, or a hair of the ground would
   * be seen between them
   */
  laps: boolean;
}

/**
 * A line without what it shares with the parts of its stroke before and after it: of that each draws its
 * half. Both have smoothed the same points there, so that they end and begin alike.
 *
 * @param input the points it was made of
 */
export function withoutShared(line: Line, input: readonly InkPoint[], shared: Joints): Line {
  const last = line.points.length - 1;
  const lap = shared.laps ? LAP : 0;
  const start = shared.start > 0 ? input[middleOf(shared.start)] : undefined;
  const end =
    shared.end > 0 ? input[input.length - shared.end + middleOf(shared.end) + lap] : undefined;
  let cut = line;
  // No more smoothed points than there were lie before it.
  if (end) cut = cutAfter(cut, end, Math.max(0, last - shared.end));
  if (start) cut = cutBefore(cut, start, Math.min(cut.points.length - 1, shared.start));
  return cut.points.length < 2 ? line : cut;
}

/** The same point of them, counted from their first, for both parts. */
function middleOf(shared: number): number {
  return Math.floor(shared / 2);
}

function cutAfter(line: Line, at: InkPoint, from: number): Line {
  const found = nearest(line, at, from, line.points.length - 1);
  const { points, radii } = between(line, 0, found.before);
  return { points: [...points, found.point], radii: [...radii, found.radius] };
}

function cutBefore(line: Line, at: InkPoint, to: number): Line {
  const found = nearest(line, at, 0, to);
  const { points, radii } = between(line, found.before + 1, line.points.length - 1);
  return { points: [found.point, ...points], radii: [found.radius, ...radii] };
}

interface Found {
  /** it lies after this point of the line */
  before: number;
  point: LinePoint;
  radius: number;
}

/** The place of the line, between two of its points, that is nearest. */
function nearest({ points, radii }: Line, at: InkPoint, from: number, to: number): Found {
  let best: Found | undefined;
  let least = Infinity;
  for (let n = from; n < to; n++) {
    const [a, b] = [points[n], points[n + 1]];
    if (!a || !b) break;
    const [dx, dy] = [b.point[0] - a.point[0], b.point[1] - a.point[1]];
    const length = dx * dx + dy * dy;
    const along = ((at.x - a.point[0]) * dx + (at.y - a.point[1]) * dy) / (length || 1);
    const way = Math.min(1, Math.max(0, along));
    const [x, y] = [a.point[0] + dx * way, a.point[1] + dy * way];
    const far = Math.hypot(at.x - x, at.y - y);
    if (far >= least) continue;
    least = far;
    const radius = (radii[n] ?? 0) + ((radii[n + 1] ?? 0) - (radii[n] ?? 0)) * way;
    const runningLength = a.runningLength + (b.runningLength - a.runningLength) * way;
    const distance = b.distance * way;
    best = { before: n, radius, point: { ...b, point: [x, y], distance, runningLength } };
  }
  const point = points[from];
  if (best) return best;
  if (!point) throw new Error('A line has points.');
  return { before: from, point, radius: radii[from] ?? 0 };
}
