import type { Matrix } from '../geometry/matrix.ts';
import type { Pattern } from '../ink/patterns.ts';
import type { Rect } from '../picture.ts';

/**
 * What a shape is drawn with, in its own coordinates: the few things that a canvas, an SVG file and a
 * PDF page can all do, so that one description serves them all.
 */
export type Mark = PathMark | WordsMark | PixelsMark;

export interface PathMark {
  kind: 'path';
  /** SVG path data */
  d: string;
  fill?: string;
  /** in place of an even fill: this pattern, in the colour of the fill */
  pattern?: Pattern;
  line?: LineStyle;
  opacity: number;
  /** from the path's coordinates to the shape's, where they are others */
  matrix?: Matrix;
}

export interface LineStyle {
  colour: string;
  width: number;
  /** lengths of what is drawn and what is left out, by turns */
  dashes?: readonly number[];
}

/** Words in one line and one type. */
export interface WordsMark {
  kind: 'words';
  text: string;
  /** of its start, its middle or its end, as the anchor says */
  x: number;
  /** of the line it stands on */
  y: number;
  style: WordStyle;
  colour: string;
  anchor: 'start' | 'middle' | 'end';
}

export interface WordStyle {
  size: number;
  font: Font;
  bold: boolean;
  italic: boolean;
}

/** tldraw's names. */
export type Font = 'draw' | 'sans' | 'serif' | 'mono';

/** A picture; where its pixels are not there, its name in a box. */
export interface PixelsMark extends Rect {
  kind: 'pixels';
  asset: string;
  name: string;
  /** the part of it that is shown, in shares of its width and height */
  crop: Rect;
}

/** Marks that are painted together, and what they cover: what lies outside of a view is left out by it. */
export interface Part {
  bounds: Rect;
  marks: readonly Mark[];
}

export interface Layers {
  /** what lies under every line of what the shape lies in */
  under: readonly Mark[];
  parts: readonly Part[];
}

/** How a shape is drawn. */
export interface Drawn extends Layers {
  bounds: Rect;
  /** What may stand for it for a moment where its marks take a while to make; `undefined` as soon as they are made. */
  sketch?(): Layers | undefined;
  /** what lies in the shape is cut off at this */
  clip?: Rect;
}

export function drawn(bounds: Rect, marks: readonly Mark[], under: readonly Mark[] = []): Drawn {
  return { bounds, under, parts: [{ bounds, marks }] };
}

export function box(
  { x, y, w, h }: Rect,
  look: { fill?: string; line?: LineStyle; radius?: number },
): PathMark {
  const { fill, line, radius = 0 } = look;
  const r = Math.max(0, Math.min(radius, w / 2, h / 2));
  const corner = (dx: number, dy: number): string =>
    r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const d =
    `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}` +
    `h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}Z`;
  return { kind: 'path', d, opacity: 1, ...(fill && { fill }), ...(line && { line }) };
}
