import type { Pen } from '@gapboard/board';
import type { LineOptions } from './line.ts';
import { widthOf } from './ownLooks.ts';
import type { Pattern } from './patterns.ts';
import type { Stroke } from './stroke.ts';

/** One coat of ink; a pen puts one or several over one another. */
export interface Coat {
  /** width of an even press, in widths of tldraw's own line of that size */
  width: number;
  thinning: number;
  streamline: number;
  easing: (pressure: number) => number;
  /** in widths of this coat */
  taper: { start: number; end: number };
  /** what its outline is filled with, from below to above */
  fills: readonly { opacity: number; pattern?: Pattern }[];
  /** it lies under every line */
  under?: true;
}

/** Pens follow the hand: a press is at its width within less than a width's way. */
const FOLLOW = 1.5;
/** Of a coat's width. */
const SPACING = 0.1;

const EVEN = (pressure: number): number => pressure;
/** tldraw's for pens: a light press gives a little more than its share. */
const SOFT = (pressure: number): number =>
  pressure * 0.65 + Math.sin((pressure * Math.PI) / 2) * 0.35;
const NO_TAPER = { start: 0, end: 0 };

const PENCIL: Coat = {
  width: 1.5,
  thinning: 0.7,
  streamline: 0.35,
  easing: EVEN,
  taper: { start: 0.5, end: 1 },
  fills: [{ opacity: 0.28 }, { opacity: 0.55, pattern: 'pencil' }],
};
/** Where it is pressed, lead fills the paper's tooth: a narrower coat, gone at a light press. */
const LEAD: Coat = {
  ...PENCIL,
  width: 1.1,
  easing: (pressure) => Math.max(0, pressure * 1.5 - 0.45),
  fills: [{ opacity: 0.35 }],
};

export const COATS: Readonly<Record<Pen, readonly Coat[]>> = {
  ink: [
    {
      width: 1.3,
      thinning: 0.72,
      streamline: 0.45,
      easing: SOFT,
      taper: { start: 0.8, end: 1.6 },
      fills: [{ opacity: 1 }],
    },
  ],
  brush: [
    {
      width: 3,
      thinning: 0.9,
      streamline: 0.5,
      easing: SOFT,
      taper: { start: 2.5, end: 4 },
      fills: [{ opacity: 1 }],
    },
  ],
  marker: [
    {
      width: 3.5,
      thinning: 0,
      streamline: 0.5,
      easing: EVEN,
      taper: NO_TAPER,
      fills: [{ opacity: 0.55 }],
    },
  ],
  pencil: [PENCIL, LEAD],
  gouache: [
    {
      width: 4,
      thinning: 0.3,
      streamline: 0.5,
      easing: SOFT,
      taper: NO_TAPER,
      fills: [{ opacity: 1 }],
    },
  ],
  tone: [
    {
      width: 9,
      thinning: 0,
      streamline: 0.5,
      easing: EVEN,
      taper: NO_TAPER,
      fills: [{ opacity: 0.12 }, { opacity: 0.75, pattern: 'tone' }],
      under: true,
    },
  ],
};

/** Whether any of a stroke lies under every line. */
export function liesUnder({ pen, isHighlighter }: Pick<Stroke, 'pen' | 'isHighlighter'>): boolean {
  return isHighlighter || (pen !== undefined && COATS[pen].some(({ under }) => under));
}

/** How far a pen's ink reaches from its middle, in widths of tldraw's own line of that size. */
export function reachOf(pen: Pen): number {
  return COATS[pen].reduce((most, { width }) => Math.max(most, width), 0);
}

export function optionsOf(
  coat: Coat,
  width: number,
  { isPen, open }: Pick<Stroke, 'isPen' | 'open'>,
): LineOptions {
  const size = coat.width * width;
  return {
    size,
    thinning: coat.thinning,
    streamline: coat.streamline,
    easing: coat.easing,
    simulatePressure: !isPen,
    follow: isPen ? FOLLOW : 0.275,
    spacing: size * SPACING,
    taper: {
      start: open.start ? 0 : coat.taper.start * size,
      end: open.end ? 0 : coat.taper.end * size,
    },
    open,
    // A pen's line is where its tip is, at every moment.
    last: true,
  };
}

/** How broad a pen draws at most, in canvas units. */
export function broadestOf(pen: Pen, look: Pick<Stroke, 'size' | 'scale'>): number {
  const width = widthOf({ ...look, isHighlighter: false });
  return Math.max(...COATS[pen].map((coat) => coat.width * (1 + coat.thinning))) * width;
}
