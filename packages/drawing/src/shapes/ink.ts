import type { UnknownRecord } from '@gapboard/board';
import { fieldsIn, numberOf } from '../fields.ts';
import { boxAround, grown } from '../geometry/rect.ts';
import { type InkPath, inkPaths } from '../ink/inkPaths.ts';
import { isPlace } from '../ink/line.ts';
import { widthOf } from '../ink/ownLooks.ts';
import { liesUnder, reachOf } from '../ink/penLooks.ts';
import { type Sketch, sketchOf } from '../ink/sketch.ts';
import { type Stroke, strokeOf } from '../ink/stroke.ts';
import type { Drawn, Layers, Mark, Part, PathMark } from '../marks/mark.ts';
import type { Rect } from '../picture.ts';
import type { Theme } from '../theme.ts';

/** Records are never written to: a stroke that goes and comes back, as where a replay is wound, is as it was. */
const known: Record<Theme, WeakMap<UnknownRecord, Drawn>> = {
  light: new WeakMap(),
  dark: new WeakMap(),
};

/** A stroke of ink. */
export function drawnInk(record: UnknownRecord, theme: Theme): Drawn | undefined {
  const before = known[theme].get(record);
  if (before) return before;
  const now = workedOut(record, theme);
  if (now) known[theme].set(record, now);
  return now;
}

function workedOut(record: UnknownRecord, theme: Theme): Drawn | undefined {
  const stroke = strokeOf(record);
  const bounds = stroke && boxOf(stroke);
  return bounds && new DrawnStroke(record, theme, bounds, liesUnder(stroke));
}

const NO_MARKS: readonly Mark[] = [];

/** Its outline, which takes far longer than all else, is made when it is first asked for. */
class DrawnStroke implements Drawn {
  readonly bounds: Rect;
  readonly #record: UnknownRecord;
  readonly #theme: Theme;
  readonly #liesUnder: boolean;
  #made: Layers | undefined;
  #sketched: Layers | undefined;

  constructor(record: UnknownRecord, theme: Theme, bounds: Rect, under: boolean) {
    this.#record = record;
    this.#theme = theme;
    this.bounds = bounds;
    this.#liesUnder = under;
  }

  get under(): readonly Mark[] {
    return this.#liesUnder ? this.#outlined().under : NO_MARKS;
  }

  get parts(): readonly Part[] {
    return this.#outlined().parts;
  }

  sketch(): Layers | undefined {
    if (this.#made) return undefined;
    const stroke = this.#sketched ? undefined : strokeOf(this.#record);
    const line = stroke && sketchOf(stroke, this.#theme);
    if (line) {
      const marks = [markOfSketch(line)];
      this.#sketched = {
        under: line.under ? marks : NO_MARKS,
        parts: [{ bounds: this.bounds, marks: line.under ? NO_MARKS : marks }],
      };
    }
    return this.#sketched;
  }

  #outlined(): Layers {
    if (this.#made) return this.#made;
    const stroke = strokeOf(this.#record);
    const paths = stroke ? inkPaths(stroke, { theme: this.#theme }) : [];
    const marks = paths.filter(({ under }) => !under).map(markOf);
    const under = paths.filter((path) => path.under).map(markOf);
    this.#made = { under, parts: [{ bounds: this.bounds, marks }] };
    this.#sketched = undefined;
    return this.#made;
  }
}

/** What a stroke covers at most, in its own coordinates; without working out how it is drawn. */
export function inkBox(record: UnknownRecord): Rect | undefined {
  const stroke = strokeOf(record);
  return stroke && boxOf(stroke);
}

function boxOf(stroke: Stroke): Rect | undefined {
  const middle = boxAround(stroke.points.flat().filter(isPlace));
  return middle && grown(middle, (widthOf(stroke) * breadthOf(stroke)) / 2 + 2);
}

/** In widths of tldraw's own line of its size; its widest, at a full press. */
function breadthOf({ pen, isHighlighter }: Stroke): number {
  return pen && !isHighlighter ? 2 * reachOf(pen) : 2.2;
}

function markOf({ d, fill, opacity, pattern }: InkPath): PathMark {
  return { kind: 'path', d, fill, opacity, ...(pattern && { pattern }) };
}

function markOfSketch({ d, colour, width, opacity }: Sketch): PathMark {
  return { kind: 'path', d, line: { colour, width }, opacity };
}

/** How near to a place a stroke comes, less half its width; in its own coordinates. */
export function distanceTo(record: UnknownRecord, at: { x: number; y: number }): number {
  const stroke = strokeOf(record);
  if (!stroke) return Infinity;
  let nearest = Infinity;
  let before: { x: number; y: number } | undefined;
  for (const point of stroke.points.flat()) {
    nearest = Math.min(nearest, distanceToLine(at, before ?? point, point));
    before = point;
  }
  return nearest - (widthOf(stroke) * (stroke.pen ? reachOf(stroke.pen) : 1)) / 2;
}

function distanceToLine(
  at: { x: number; y: number },
  from: { x: number; y: number },
  to: { x: number; y: number },
): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const way = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const near = Math.min(1, Math.max(0, way));
  return Math.hypot(at.x - from.x - near * dx, at.y - from.y - near * dy);
}

/** What somebody may have meant to be seen of a shape, from 0 to 1. */
export function opacityOf(record: UnknownRecord): number {
  return Math.min(1, Math.max(0, numberOf(fieldsIn(record)['opacity'], 1)));
}
