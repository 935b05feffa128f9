import type { InkPoint, Pen } from '@gapboard/board';
import { lookOf, PALETTES, type Theme } from '../theme.ts';
import { dashesOf, dotsOf } from './dashes.ts';
import { withoutShared } from './joint.ts';
import { isPlace, type Line, type LineOptions, lineThrough } from './line.ts';
import { outlineOf } from './outline.ts';
import { HIGHLIGHTER_OPACITY, ownOptions, widthOf } from './ownLooks.ts';
import { circle, closedCurve } from './pathData.ts';
import type { Pattern } from './patterns.ts';
import { COATS, optionsOf } from './penLooks.ts';
import type { Stroke } from './stroke.ts';

/** A filled area of ink, in its shape's own coordinates. */
export interface InkPath {
  /** SVG path data, to be filled by the nonzero rule */
  d: string;
  /** a colour, of the area or of the pattern in it */
  fill: string;
  /** from 0 to 1; the shape's own comes on top */
  opacity: number;
  /** it lies under every line */
  under: boolean;
  pattern?: Pattern;
}

/** A filled area of ink in pieces that lie over one another at their ends: together they are one path. */
export interface InkArea extends Omit<InkPath, 'd'> {
  pieces: readonly string[];
}

export interface InkOptions {
  theme: Theme;
}

/**
 * What a stroke looks like, from below to above: the one place that says so, for the canvas, for
 * others' ink as it comes, for replay, pictures and print. The same stroke gives the same paths, however
 * often; what cannot be drawn (points that are no numbers) is left out, and a stroke of which nothing is
 * left gives none.
 */
export function inkPaths(stroke: Stroke, { theme }: InkOptions): InkPath[] {
  const points = stroke.points.flat();
  const paths = stroke.isHighlighter
    ? highlighterPaths(stroke, points, theme)
    : stroke.pen
      ? penPaths(stroke, stroke.pen, points, theme)
      : ownPaths(stroke, points, theme);
  return paths.filter(({ d }) => d !== '');
}

/** How the nth of a pen's coats is made: the line, and the pieces of its outline. */
export interface CoatMaker {
  line: (points: readonly InkPoint[], options: LineOptions, nth: number) => Line | undefined;
  outline: (line: Line, options: LineOptions, nth: number) => readonly string[];
}

const AT_ONCE: CoatMaker = {
  line: lineThrough,
  outline: (line, { size, open }) => [outlineOf(line, size, open)],
};

function penPaths(stroke: Stroke, pen: Pen, points: readonly InkPoint[], theme: Theme): InkPath[] {
  return penAreas(stroke, pen, points, theme, AT_ONCE).map(({ pieces, ...area }) => ({
    ...area,
    d: pieces.join(''),
  }));
}

export function penAreas(
  stroke: Stroke,
  pen: Pen,
  points: readonly InkPoint[],
  theme: Theme,
  maker: CoatMaker,
): InkArea[] {
  const width = widthOf(stroke);
  const fill = penColour(stroke, theme);
  return COATS[pen].flatMap((coat, nth) => {
    const laps = coat.fills.every(({ opacity }) => opacity === 1);
    const options = optionsOf(coat, width, stroke);
    const whole = maker.line(points, options, nth);
    const line =
      stroke.shared && whole ? withoutShared(whole, points, { ...stroke.shared, laps }) : whole;
    // What is too short to be a line is a dot.
    const pieces = line ? maker.outline(line, options, nth) : [dotOf(points, options)];
    return coat.fills.map((filled) => ({ ...filled, pieces, fill, under: coat.under ?? false }));
  });
}

/** White gouache covers in the ground's colour: on a dark board, white would be one more ink. */
function penColour({ pen, colour }: Stroke, theme: Theme): string {
  return pen === 'gouache' && colour === 'white' && theme === 'dark'
    ? PALETTES.dark.ground
    : lookOf(colour, theme).solid;
}

function highlighterPaths(stroke: Stroke, points: readonly InkPoint[], theme: Theme): InkPath[] {
  const options = ownOptions(stroke);
  const line = lineThrough(points, options);
  const d = line ? outlineOf(line, options.size, options.open) : dotOf(points, options);
  const fill = lookOf(stroke.colour, theme).highlight;
  const { under, over } = HIGHLIGHTER_OPACITY;
  return [
    { d, fill, opacity: under, under: true },
    { d, fill, opacity: over, under: false },
  ];
}

function ownPaths(stroke: Stroke, points: readonly InkPoint[], theme: Theme): InkPath[] {
  const { solid } = lookOf(stroke.colour, theme);
  const options = ownOptions(stroke);
  const line = lineThrough(points, options);
  if (!line) return [{ d: dotOf(points, options), fill: solid, opacity: 1, under: false }];
  const lined = (d: string): InkPath => ({ d, fill: solid, opacity: 1, under: false });
  return [...fillPaths(stroke, line, theme), lined(linedAs(stroke.dash, line, options.size))];
}

function linedAs(dash: string, line: Line, size: number): string {
  switch (dash) {
    case 'none':
      return '';
    case 'dashed':
      return dashesOf(line, size);
    case 'dotted':
      return dotsOf(line, size);
    default:
      return outlineOf(line, size);
  }
}

function fillPaths(stroke: Stroke, line: Line, theme: Theme): InkPath[] {
  if (!stroke.isClosed || stroke.fill === 'none') return [];
  const d = closedCurve(line.points.map(({ point }) => point));
  return fillsOf(stroke.fill, stroke.colour, theme).map((fill) => ({ ...fill, d, under: false }));
}

/** What tldraw fills an area with, from below to above. */
export function fillsOf(
  fill: string,
  colour: string,
  theme: Theme,
): Pick<InkPath, 'fill' | 'opacity' | 'pattern'>[] {
  const look = lookOf(colour, theme);
  switch (fill) {
    case 'none':
      return [];
    case 'semi':
      return [{ fill: PALETTES[theme].blank, opacity: 1 }];
    case 'pattern':
      return [
        { fill: look.semi, opacity: 1 },
        { fill: look.pattern, opacity: 1, pattern: 'hatch' },
      ];
    case 'fill':
      return [{ fill: look.fill, opacity: 1 }];
    case 'lined-fill':
      return [{ fill: look.linedFill, opacity: 1 }];
    default:
      return [{ fill: look.semi, opacity: 1 }];
  }
}

function dotOf(points: readonly InkPoint[], { size, thinning, easing }: LineOptions): string {
  const at = points.find(isPlace);
  if (!at) return '';
  // Not a NaN that a damaged point may hold.
  const pressure = points.reduce((most, point) => Math.max(most, point.pressure || 0), 0.5);
  return circle(at.x, at.y, size * easing(0.5 - thinning * (0.5 - Math.min(1, pressure))));
}
