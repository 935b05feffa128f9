import { lookOf, type Theme } from '../theme.ts';
import { isPlace } from './line.ts';
import { HIGHLIGHTER_OPACITY, widthOf } from './ownLooks.ts';
import { COATS, liesUnder } from './penLooks.ts';
import type { Stroke } from './stroke.ts';

/** Every so manieth point is enough for a moment. */
const EVERY = 3;

/** A stroke as an even line. */
export interface Sketch {
  /** SVG path data */
  d: string;
  colour: string;
  width: number;
  opacity: number;
  /** it lies under every line */
  under: boolean;
}

/**
 * What is near enough to a stroke for a moment, and takes no time to make: a line through its points, of
 * its colour, without its pressure. `undefined` for gouache, since it covers, and a line would leave
 * seen what it is there to cover.
 */
export function sketchOf(stroke: Stroke, theme: Theme): Sketch | undefined {
  const { pen, isHighlighter, colour } = stroke;
  if (pen === 'gouache') return undefined;
  const points = stroke.points.flat().filter(isPlace);
  const some = points.filter((_, n) => n % EVERY === 0 || n === points.length - 1);
  const places = some.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  const look = lookOf(colour, theme);
  const coat = pen && !isHighlighter ? COATS[pen][0] : undefined;
  return {
    // With one point a line of no length, which has round ends.
    d: `M${places[0] ?? ''}L${places.join('L')}`,
    colour: isHighlighter ? look.highlight : look.solid,
    width: widthOf(stroke) * (coat?.width ?? 1),
    opacity: isHighlighter ? HIGHLIGHTER_OPACITY.under : (coat?.fills[0]?.opacity ?? 1),
    under: liesUnder(stroke),
  };
}
