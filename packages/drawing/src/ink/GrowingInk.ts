import { type InkArea, type InkOptions, inkPaths, penAreas } from './inkPaths.ts';
import { GrowingLine } from './GrowingLine.ts';
import type { Line, LinePoint } from './line.ts';
import { outlineOfPart, type Part, parts } from './outline.ts';
import type { Stroke } from './stroke.ts';

/** In steps of the smoothed line: what of a piece has to be made anew with each frame stays short. */
const PIECE = 40;

interface Piece {
  part: Part;
  d: string;
}

/**
 * What a stroke looks like while it grows. It is made in pieces, of which all but the last stay the same
 * strings from one time to the next: who shows them has little to do but for what is new. It looks as
 * {@link inkPaths} has it, but for less than a tenth of a canvas unit where two pieces meet.
 */
export class GrowingInk {
  /** by coat */
  readonly #lines: GrowingLine[] = [];
  readonly #coats: Piece[][] = [];

  /** How it looks now, from below to above. */
  areas(stroke: Stroke, options: InkOptions): InkArea[] {
    if (!stroke.pen) {
      return inkPaths(stroke, options).map(({ d, ...area }) => ({ ...area, pieces: [d] }));
    }
    const points = stroke.points.flat();
    return penAreas(stroke, stroke.pen, points, options.theme, {
      line: (input, look, nth) => (this.#lines[nth] ??= new GrowingLine()).through(input, look),
      outline: (line, { size, open }, nth) =>
        this.#outline(nth, parts(line, open ?? CLOSED, PIECE), size),
    }).map(asSeen);
  }

  #outline(coat: number, now: readonly Part[], size: number): string[] {
    const before = this.#coats[coat] ?? [];
    const pieces = now.map((part, n) => {
      const known = before[n];
      return known && isSame(known.part, part) ? known : { part, d: outlineOfPart(part, size) };
    });
    this.#coats[coat] = pieces;
    return pieces.map(({ d }) => d);
  }
}

const CLOSED = { start: false, end: false };

/** What shines through would do so twice where two pieces lie over one another: there it stays one path. */
function asSeen(area: InkArea): InkArea {
  const pieces = area.opacity === 1 ? area.pieces : [area.pieces.join('')];
  return { ...area, pieces: pieces.filter((d) => d !== '') };
}

function isSame(a: Part, b: Part): boolean {
  return a.open.start === b.open.start && a.open.end === b.open.end && isSameLine(a, b);
}

function isSameLine(a: Line, b: Line): boolean {
  return (
    a.points.length === b.points.length &&
    a.radii.every((radius, n) => radius === b.radii[n]) &&
    a.points.every((one, n) => isSamePlace(one, b.points[n]))
  );
}

/** What has settled is the very same. */
function isSamePlace(a: LinePoint, b: LinePoint | undefined): boolean {
  return (
    a === b ||
    (a.point[0] === b?.point[0] &&
      a.point[1] === b?.point[1] &&
      a.vector[0] === b?.vector[0] &&
      a.vector[1] === b?.vector[1])
  );
}
