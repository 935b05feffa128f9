import type { Stroke } from '@gapboard/drawing';
import type { InkVec } from '../tool/samples.ts';

type Points = Stroke['points'][number];

/** The stroke without so many points of its end; of a fraction, the last point is on its way. */
export function withoutEnd(stroke: Stroke, hidden: number): Stroke {
  if (hidden <= 0) return stroke;
  const runs: Points[] = [];
  // However much is hidden, where it begins is seen.
  let left = Math.max(1, stroke.points.reduce((sum, run) => sum + run.length, 0) - hidden);
  for (const run of stroke.points) {
    if (left <= 0) break;
    runs.push(run.length <= left ? run : cut(run, left));
    left -= run.length;
  }
  return { ...stroke, points: runs };
}

function cut(run: Points, count: number): Points {
  const whole = Math.floor(count);
  const [from, to] = [run[whole - 1], run[whole]];
  const part = count - whole;
  if (!from || !to || part === 0) return run.slice(0, whole);
  const between = {
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
    pressure: from.pressure + (to.pressure - from.pressure) * part,
  };
  return [...run.slice(0, whole), between];
}

/** The stroke as its own hand sees it: with where it is going. */
export function withAhead(stroke: Stroke, ahead: readonly InkVec[]): Stroke {
  if (ahead.length === 0) return stroke;
  const coming = ahead.map(({ x, y, z }) => ({ x, y, pressure: z }));
  return { ...stroke, points: [...stroke.points, coming] };
}
