import type { UnknownRecord } from '@gapboard/board';
import { fieldsIn, isFields, numberOf, textOf } from '../fields.ts';
import type { Place } from '../geometry/matrix.ts';
import { boxAround, grown } from '../geometry/rect.ts';
import { type Drawn, drawn } from '../marks/mark.ts';
import { lineOf } from './lines.ts';
import { propsOf, scaleIn } from './propsOf.ts';
import type { Surroundings } from './surroundings.ts';

/** A line through a few points, straight or bent. */
export function drawnLine(record: UnknownRecord, { theme }: Surroundings): Drawn | undefined {
  const props = propsOf(record);
  const points = pointsIn(props['points'], scaleIn(props));
  const bounds = boxAround(points);
  const line = lineOf(props, theme);
  if (!bounds || !line) return undefined;
  const d = props['spline'] === 'cubic' ? curveThrough(points) : straightThrough(points);
  const reach = props['spline'] === 'cubic' ? Math.max(bounds.w, bounds.h) / 4 : 0;
  return drawn(grown(bounds, line.width + reach), [{ kind: 'path', d, line, opacity: 1 }]);
}

function pointsIn(value: unknown, scale: number): Place[] {
  return Object.values(fieldsIn(value))
    .filter(isFields)
    .toSorted((a, b) => (textOf(a['index']) < textOf(b['index']) ? -1 : 1))
    .map(({ x, y }) => ({ x: numberOf(x, 0) * scale, y: numberOf(y, 0) * scale }));
}

export function straightThrough(points: readonly Place[]): string {
  return points.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** Through every point, each bend as its neighbours lie (a Catmull-Rom spline). */
function curveThrough(points: readonly Place[]): string {
  const [first] = points;
  if (!first) return '';
  let d = `M${first.x} ${first.y}`;
  for (let n = 0; n + 1 < points.length; n++) {
    const from = points[n];
    const to = points[n + 1];
    if (!from || !to) continue;
    const [before, after] = [points[n - 1] ?? from, points[n + 2] ?? to];
    const out = { x: from.x + (to.x - before.x) / 5, y: from.y + (to.y - before.y) / 5 };
    const into = { x: to.x - (after.x - from.x) / 5, y: to.y - (after.y - from.y) / 5 };
    d += `C${out.x} ${out.y} ${into.x} ${into.y} ${to.x} ${to.y}`;
  }
  return d;
}
