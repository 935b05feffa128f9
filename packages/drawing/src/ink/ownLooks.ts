/** How tldraw 5 draws its own ink: its options for perfect-freehand, and its widths. In canvas units at scale 1. */
import type { LineOptions } from './line.ts';
import type { Stroke } from './stroke.ts';

const WIDTHS: Readonly<Record<string, number>> = { s: 2, m: 3.5, l: 5, xl: 10 };
const HIGHLIGHTER_WIDTHS: Readonly<Record<string, number>> = {
  s: 20.16,
  m: 26.88,
  l: 40.32,
  xl: 49.28,
};
/** A highlighter lies under what it marks, and a little over it. */
export const HIGHLIGHTER_OPACITY = { under: 0.82, over: 0.35 };

const NO_TAPER = { start: 0, end: 0 };
const SMOOTHING = 0.62;
/** perfect-freehand's rate of change of pressure. */
const FOLLOW = 0.275;
const even = (pressure: number): number => pressure;
const easeOutSine = (pressure: number): number => Math.sin((pressure * Math.PI) / 2);
const penEasing = (pressure: number): number => pressure * 0.65 + easeOutSine(pressure) * 0.35;

/** The width of a line of a size; of one that is not known, the usual. */
export function widthOf({
  size,
  scale,
  isHighlighter,
}: Pick<Stroke, 'size' | 'scale' | 'isHighlighter'>): number {
  const by = Math.min(1000, Math.max(0.01, Math.abs(scale)));
  const [widths, more] = isHighlighter ? [HIGHLIGHTER_WIDTHS, 0] : [WIDTHS, 1];
  return ((widths[size] ?? widths['m'] ?? 1) + more) * by;
}

export function ownOptions(stroke: Stroke): LineOptions {
  const width = widthOf(stroke);
  const last = stroke.isComplete;
  const solid = {
    thinning: 0,
    taper: NO_TAPER,
    simulatePressure: false,
    follow: FOLLOW,
    spacing: 0,
    last,
  };
  if (stroke.isHighlighter) {
    return { ...solid, size: 1 + width, streamline: 0.5, easing: easeOutSine };
  }
  if (stroke.dash !== 'draw') {
    return { ...solid, size: width, streamline: steadied(width), easing: even };
  }
  return stroke.isPen
    ? { ...solid, size: 1 + width * 1.2, thinning: SMOOTHING, streamline: 0.62, easing: penEasing }
    : {
        ...solid,
        size: width,
        thinning: 0.5,
        streamline: steadied(width),
        easing: easeOutSine,
        simulatePressure: true,
      };
}

/** Broader lines are drawn with a steadier hand. */
function steadied(width: number): number {
  const way = Math.min(1, Math.max(0, (width - 9) / (16 - 9)));
  return 0.64 + (0.74 - 0.64) * way;
}
