import type { InkPoint } from '@gapboard/board';
import { getStrokePoints } from 'perfect-freehand';
import {
  distance,
  FIRST_STRETCH,
  firstPressure,
  isPlace,
  type Line,
  type LineOptions,
  type LinePoint,
  lineThrough,
  placeOf,
  radiiAlong,
  taperedTo,
  trimmedEnd,
  trimmedStart,
} from './line.ts';

/** So many points before the last may still go: they are trimmed where the hand trembles. */
const UNSURE = 6;
/** Points that are sure are smoothed for good when there are so many of them. */
const LOT = 12;
/** perfect-freehand takes its last point apart; this one comes after those that are wanted, further away than any. */
const BEYOND = [1e9, 1e9, 0.5];

/** What no further point changes. */
interface Settled {
  points: LinePoint[];
  /** as if the line ran on at both ends */
  radii: number[];
  /** what the width has followed the pressure to */
  pressure: number;
  /** so many of the points that are kept are in it */
  upTo: number;
}

/**
 * The line through points that grow in number: {@link lineThrough}, point for point, without smoothing
 * again what is smoothed. What has settled stays the same objects from one time to the next.
 */
export class GrowingLine {
  #options: LineOptions | undefined;
  /** the input without its last point */
  readonly #taken: InkPoint[] = [];
  /** of those, what can be drawn and is not too near to the one before */
  readonly #kept: number[][] = [];
  #settled: Settled | undefined;

  through(input: readonly InkPoint[], options: LineOptions): Line | undefined {
    const last = input.findLastIndex(isPlace);
    const end = input[last];
    if (!end) return undefined;
    if (!this.#goesOn(input, last, options)) this.#forget(options);
    this.#take(input, last);
    const place = placeOf(end);
    const near = options.size / 3;
    const begun = trimmedStart(this.#kept, near);
    // What is still short is made anew.
    if (!begun || begun.from >= this.#kept.length) return lineThrough(input, options);
    const to = trimmedEnd(this.#kept, place, begun.from, near);
    this.#settle(begun, to, options);
    return this.#settled
      ? this.#runningOn(this.#settled, to, place, options)
      : lineThrough(input, options);
  }

  #goesOn(input: readonly InkPoint[], last: number, options: LineOptions): boolean {
    return (
      this.#options !== undefined &&
      isSameLook(this.#options, options) &&
      this.#taken.length <= last &&
      this.#taken.every((point, n) => isSamePoint(point, input[n]))
    );
  }

  #forget(options: LineOptions): void {
    this.#options = options;
    this.#taken.length = 0;
    this.#kept.length = 0;
    this.#settled = undefined;
  }

  #take(input: readonly InkPoint[], last: number): void {
    const { spacing } = this.#options ?? { spacing: 0 };
    for (const point of input.slice(this.#taken.length, last)) {
      this.#taken.push(point);
      if (!isPlace(point)) continue;
      const place = placeOf(point);
      const before = this.#kept.at(-1);
      if (!before || distance(place, before) >= spacing) this.#kept.push(place);
    }
  }

  #settle(
    { start, from }: { start: number[]; from: number },
    to: number,
    options: LineOptions,
  ): void {
    if (this.#settled && this.#settled.upTo > to) this.#settled = undefined;
    const sure = to - UNSURE;
    if (this.#settled) {
      if (sure - this.#settled.upTo >= LOT) this.#add(this.#settled, sure, options);
      return;
    }
    if (sure - from < LOT) return;
    const { size, streamline, taper } = options;
    const drawn = [start, ...this.#kept.slice(from, sure), BEYOND];
    const points = getStrokePoints(drawn, { size, streamline }).slice(0, -1);
    const length = points.at(-1)?.runningLength ?? 0;
    // Before, how it begins is not settled.
    if (points.length < 2 || length <= Math.max(FIRST_STRETCH * size, 2 * taper.start)) return;
    const along = radiiAlong(points, options, firstPressure(points, options));
    this.#settled = { points, ...along, upTo: sure };
  }

  #add(settled: Settled, upTo: number, options: LineOptions): void {
    const drawn = [...this.#kept.slice(settled.upTo, upTo), BEYOND];
    const points = goingOn(settled, drawn, options, false).slice(0, -1);
    const { radii, pressure } = radiiAlong(points, options, settled.pressure);
    settled.points.push(...points);
    settled.radii.push(...radii);
    settled.pressure = pressure;
    settled.upTo = upTo;
  }

  #runningOn(settled: Settled, to: number, last: number[], options: LineOptions): Line {
    const drawn = [...this.#kept.slice(settled.upTo, to), last, [...last]];
    const tail = goingOn(settled, drawn, options, options.last);
    const points = [...settled.points, ...tail];
    const radii = [...settled.radii, ...radiiAlong(tail, options, settled.pressure).radii];
    const length = points.at(-1)?.runningLength ?? 0;
    return {
      points,
      radii: radii.map((radius, n) =>
        taperedTo(radius, points[n]?.runningLength ?? 0, length, options),
      ),
    };
  }
}

/** Smooths on from where the settled line ends: perfect-freehand does that from one point to the next. */
function goingOn(
  { points }: Settled,
  drawn: number[][],
  { streamline }: LineOptions,
  last: boolean,
): LinePoint[] {
  const from = points.at(-1);
  if (!from) return [];
  // No size: what is left out at the start of a line has been.
  const [, ...on] = getStrokePoints([[...from.point], ...drawn], { size: 0, streamline, last });
  for (const point of on) point.runningLength += from.runningLength;
  return on;
}

function isSamePoint(a: InkPoint, b: InkPoint | undefined): boolean {
  return (
    a === b || (Object.is(a.x, b?.x) && Object.is(a.y, b?.y) && Object.is(a.pressure, b?.pressure))
  );
}

function isSameLook(a: LineOptions, b: LineOptions): boolean {
  return (
    a.size === b.size &&
    a.thinning === b.thinning &&
    a.streamline === b.streamline &&
    a.easing === b.easing &&
    a.simulatePressure === b.simulatePressure &&
    a.follow === b.follow &&
    a.spacing === b.spacing &&
    a.taper.start === b.taper.start &&
    a.taper.end === b.taper.end &&
    a.last === b.last
  );
}
