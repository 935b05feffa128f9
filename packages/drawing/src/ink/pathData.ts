/** SVG path data in hundredths of a canvas unit, in steps from point to point: short, and exact at every step. */
const HUNDREDTHS = 100;

export type Vec = readonly [x: number, y: number];

/** A closed outline through the middles between its points, each pulling it towards itself. */
export function closedCurve(points: readonly Vec[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return '';
  const start = middle(last, first);
  let [x, y] = [units(start[0]), units(start[1])];
  let d = `M${show(x)} ${show(y)}`;
  for (let n = 0; n < points.length; n++) {
    const point = points[n];
    const next = points[n + 1] ?? first;
    if (!point) continue;
    const to = middle(point, next);
    const [toX, toY] = [units(to[0]), units(to[1])];
    d += `q${show(units(point[0]) - x)} ${show(units(point[1]) - y)} ${show(toX - x)} ${show(toY - y)}`;
    x = toX;
    y = toY;
  }
  return `${d}Z`;
}

export function circle(x: number, y: number, radius: number): string {
  const r = Math.max(1, units(radius));
  const [left, across] = [show(units(x) - r), show(2 * r)];
  const arc = `a${show(r)} ${show(r)} 0 1 0 `;
  return `M${left} ${show(units(y))}${arc}${across} 0${arc}-${across} 0Z`;
}

function middle(a: Vec, b: Vec): Vec {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function units(value: number): number {
  return Math.round(value * HUNDREDTHS);
}

/** Steps from point to point are short, and to write a number out takes as long as all else of a point. */
const SHORT = 4_000;
const shown: (string | undefined)[] = [];

function show(hundredths: number): string {
  const nth = hundredths + SHORT;
  if (!(nth >= 0 && nth < 2 * SHORT)) return String(hundredths / HUNDREDTHS);
  return (shown[nth] ??= String(hundredths / HUNDREDTHS));
}
