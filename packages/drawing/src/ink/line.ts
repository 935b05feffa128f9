import type { InkPoint, OpenEnds } from '@gapboard/board';
import { getStrokePoints } from 'perfect-freehand';

/** How a line is made of where the hand was. All in canvas units. */
export interface LineOptions {
  /** the width of an even press */
  size: number;
  /** from 0, even, to 1: how much pressure does */
  thinning: number;
  /** from 0 to 1: how far the line is drawn towards where it comes from, so that it does not tremble */
  streamline: number;
  /** width of a press */
  easing: (pressure: number) => number;
  /** pressure is made of how fast the hand was */
  simulatePressure: boolean;
  /** how much of a change of pressure the width has followed after a width's way; its first stretch is evened out where that is little */
  follow: number;
  /** in canvas units: points nearer to one another add nothing but a tremble */
  spacing: number;
  /** how far it takes to its whole width, from its start and to its end; at most half of its way */
  taper: { start: number; end: number };
  /** it ends where the hand is, not where smoothing has come to */
  last: boolean;
  /** ends at which it is cut off; only of a pen's line */
  open?: OpenEnds;
}

/** perfect-freehand's smoothed points. */
export type LinePoint = ReturnType<typeof getStrokePoints>[number];

export interface Line {
  points: LinePoint[];
  /** half the width at each point */
  radii: number[];
}

/** Some pens say 0 while they touch. */
const LEAST_PRESSURE = 0.025;
const EVEN_PRESSURE = 0.5;
const LEAST_RADIUS = 0.01;
/** Further out than a board goes. */
const TOO_FAR = 10_000_000;

/** Whether a point is on a board at all; written so that NaN fails. */
export function isPlace({ x, y }: { x: number; y: number }): boolean {
  return Math.abs(x) < TOO_FAR && Math.abs(y) < TOO_FAR;
}

/**
 * The middle of a stroke and its width along it: perfect-freehand's points, with tldraw's care for both
 * ends (what lies nearer than a third of the width to them is a trembling hand) and its widths.
 */
export function lineThrough(input: readonly InkPoint[], options: LineOptions): Line | undefined {
  const { size, streamline, last } = options;
  const drawn = trimmed(spaced(sound(input), options.spacing), size / 3);
  if (drawn.length < 2) return undefined;
  const points = getStrokePoints(drawn, { size, streamline, last });
  return points.length < 2 ? undefined : { points, radii: radiiOf(points, options) };
}

/** The points that can be drawn at all, as perfect-freehand takes them. */
function sound(input: readonly InkPoint[]): number[][] {
  return input.filter(isPlace).map(placeOf);
}

/** A point as perfect-freehand takes it. */
export function placeOf({ x, y, pressure }: InkPoint): number[] {
  const press = Number.isFinite(pressure) ? pressure : EVEN_PRESSURE;
  return [x, y, Math.min(1, Math.max(LEAST_PRESSURE, press))];
}

/** The last one always stays: it is where the hand is. */
function spaced(points: number[][], spacing: number): number[][] {
  let kept = points[0];
  return points.filter((point, n) => {
    const stays = n === 0 || n === points.length - 1 || !kept || distance(point, kept) >= spacing;
    if (stays) kept = point;
    return stays;
  });
}

function trimmed(points: number[][], near: number): number[][] {
  const last = points.at(-1);
  const begun = trimmedStart(points, near);
  if (!begun || !last) return [];
  const { start, from } = begun;
  if (from >= points.length) return [start];
  const to = trimmedEnd(points.slice(0, -1), last, from, near);
  // Its end twice: smoothing comes nearer to it, then it is reached.
  return [start, ...points.slice(from, to), last, [...last]];
}

/** Where a line begins, and the first point beyond what trembled there: their number where there is none. */
export function trimmedStart(
  points: readonly number[][],
  near: number,
): { start: number[]; from: number } | undefined {
  const first = points[0];
  if (!first) return undefined;
  let from = 1;
  let pressure = first[2] ?? EVEN_PRESSURE;
  for (; from < points.length; from++) {
    const point = points[from];
    if (!point || distance(point, first) > near) break;
    pressure = Math.max(pressure, point[2] ?? 0);
  }
  return { start: [first[0] ?? 0, first[1] ?? 0, pressure], from };
}

/** @returns how many of the points before the last come before what trembles there, at least `from` */
export function trimmedEnd(
  points: readonly number[][],
  last: readonly number[],
  from: number,
  near: number,
): number {
  let to = points.length;
  while (to > from) {
    const point = points[to - 1];
    if (!point || distance(point, last) > near) break;
    to--;
  }
  return to;
}

export function distance(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [(a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0)];
  // Not `Math.hypot`: it takes ten times as long, and this is asked of every point in every frame.
  return Math.sqrt(x * x + y * y);
}

function radiiOf(points: readonly LinePoint[], options: LineOptions): number[] {
  const length = points.at(-1)?.runningLength ?? 0;
  const { radii } = radiiAlong(points, options, firstPressure(points, options));
  return points.map(({ runningLength }, n) =>
    taperedTo(radii[n] ?? 0, runningLength, length, options),
  );
}

/**
 * Half the width at each point, as if the line ran on at both ends.
 *
 * @param before what the width has followed the pressure to where they begin
 */
export function radiiAlong(
  points: readonly LinePoint[],
  options: LineOptions,
  before: number,
): { radii: number[]; pressure: number } {
  const { size, thinning, easing } = options;
  let pressure = before;
  const radii = points.map((point) => {
    pressure = followed(pressure, point, options);
    return thinning === 0
      ? size / 2
      : size * easing(EVEN_PRESSURE - thinning * (EVEN_PRESSURE - pressure));
  });
  return { radii, pressure };
}

/** Half the width so far along a line of that length, where its ends run out thinly. */
export function taperedTo(
  radius: number,
  run: number,
  length: number,
  { taper }: LineOptions,
): number {
  const [start, end] = [Math.min(taper.start, length / 2), Math.min(taper.end, length / 2)];
  const fromStart = run < start ? easeOut(run / start, 2) : 1;
  const toEnd = length - run < end ? easeOut((length - run) / end, 3) : 1;
  return Math.max(LEAST_RADIUS, radius * Math.min(fromStart, toEnd));
}

function followed(pressure: number, point: LinePoint, options: LineOptions): number {
  const speed = Math.min(1, point.distance / options.size);
  const aim = options.simulatePressure ? 1 - speed : point.pressure;
  return Math.min(1, pressure + (aim - pressure) * Math.min(1, speed * options.follow));
}

/** In widths: how much of a line says with how much pressure it begins. */
export const FIRST_STRETCH = 5;

/** Of its first stretch on average: hands start slowly, and no line should begin with a blot. */
export function firstPressure(points: readonly LinePoint[], options: LineOptions): number {
  let pressure = options.simulatePressure ? EVEN_PRESSURE : (points[0]?.pressure ?? EVEN_PRESSURE);
  if (options.follow >= 1) return pressure;
  for (const point of points) {
    if (point.runningLength > options.size * FIRST_STRETCH) break;
    const aim = options.simulatePressure
      ? followed(pressure, point, options)
      : (pressure + point.pressure) / 2;
    pressure = (pressure + aim) / 2;
  }
  return pressure;
}

function easeOut(way: number, power: number): number {
  return 1 - (1 - way) ** power;
}
