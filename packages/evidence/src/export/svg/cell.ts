/** What is in a cell: a bubble or a tile, how strong the evidence is, and the marks beside them. */
import { EDGE_WIDTH, type Paint, type Palette } from '../../palette.ts';
import { type Figures, radiusOf, shadeOf } from '../figures.ts';
import type { Box } from './layout.ts';
import { DOT, type Mark, MARK_SIZE, markAt, marksOf, markWidth, strengthAt } from './marks.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { element, px } from '../markup.ts';

const GAP = 3;
const PADDING = 5;
/** Of the ring that says that no research was found. */
const NONE_RADIUS = 9;
const BUBBLE_MAX = 36;
const NUMBER = 13;

export function largestRadius(columnWidth: number): number {
  return Math.min(BUBBLE_MAX, columnWidth / 2 - PADDING - 1);
}

type Largest = { count: number; radius: number };

/** How high a cell must be for all that is in it, one thing under the other. */
export function contentHeight(figures: Figures, width: number, largest: Largest): number {
  const bubble = bubbleHeight(figures, largest);
  const strength = figures.strength ? DOT + GAP : 0;
  const marks = markLines(figures, width).length * (MARK_SIZE + GAP);
  return 2 * PADDING + bubble + strength + marks;
}

function bubbleHeight({ research, strength }: Figures, largest: Largest): number {
  if (research > 0) return Math.max(2 * radiusOf(research, largest), NUMBER) + GAP;
  return strength === 'none' ? 2 * NONE_RADIUS + GAP : 0;
}

/** A cell with a bubble, its content in the middle. */
export function bubbleCell(
  box: Box,
  figures: Figures,
  largest: Largest,
  palette: Palette,
): string[] {
  const middle = box.x + box.width / 2;
  let y = box.y + (box.height - contentHeight(figures, box.width, largest)) / 2 + PADDING;
  const drawn: string[] = [];
  const height = bubbleHeight(figures, largest);
  if (height > 0) {
    drawn.push(bubbleAt(middle, y + (height - GAP) / 2, figures, largest, palette));
    y += height;
  }
  if (figures.strength) {
    const { direction, strength } = figures;
    drawn.push(strengthAt({ direction, strength }, middle, y, palette.ink));
    y += DOT + GAP;
  }
  return [...drawn, ...marksAt(markLines(figures, box.width), middle, y, palette)];
}

function bubbleAt(
  x: number,
  y: number,
  { research, strength }: Figures,
  largest: Largest,
  palette: Palette,
): string {
  const paint = strength ? palette.strength[strength] : palette.unjudged;
  const radius = research > 0 ? radiusOf(research, largest) : NONE_RADIUS;
  const text = String(research);
  const width = textWidth(text, NUMBER, true);
  const fits = width + 7 <= 2 * radius;
  // A number that the bubble is too small for stands beside it: the area must not lie.
  const centre = fits ? x : x - (width + GAP) / 2;
  const circle = element('circle', {
    cx: px(centre),
    cy: px(y),
    r: px(radius),
    fill: paint.fill,
    stroke: palette.edge,
    'stroke-width': EDGE_WIDTH,
    'stroke-dasharray': strength === 'none' ? '3 2' : undefined,
  });
  const number = element(
    'text',
    {
      x: px(fits ? x : centre + radius + GAP + width / 2),
      y: px(y + NUMBER * 0.36),
      'font-size': NUMBER,
      'font-weight': 700,
      'text-anchor': 'middle',
      fill: fits ? paint.text : palette.ink,
    },
    text,
  );
  return circle + number;
}

/** What a tile's shade stands for. */
export type Shade = 'strength' | 'studies' | 'gaps';

/** A cell with a tile as wide as it is, its marks below. */
export function heatCell(
  box: Box,
  figures: Figures,
  { largest, shade }: { largest: number; shade: Shade },
  palette: Palette,
): string[] {
  const marks = markLines(figures, box.width);
  const marksHeight = marks.length * (MARK_SIZE + GAP);
  const tile = {
    x: box.x + GAP,
    y: box.y + GAP,
    width: box.width - 2 * GAP,
    height: box.height - 2 * GAP - marksHeight,
  };
  const middle = box.x + box.width / 2;
  const drawn = marksAt(marks, middle, tile.y + tile.height + GAP, palette);
  const painted = tileOf(figures, { largest, shade }, palette);
  if (!painted) return drawn;
  const { paint, text } = painted;
  const hasDots = shade === 'strength' && figures.strength;
  drawn.push(
    element('rect', {
      x: px(tile.x),
      y: px(tile.y),
      width: px(tile.width),
      height: px(tile.height),
      rx: 3,
      fill: paint.fill,
      stroke: palette.edge,
      'stroke-width': EDGE_WIDTH,
      'stroke-dasharray': hasDots === 'none' ? '3 2' : undefined,
    }),
    element(
      'text',
      {
        x: px(middle),
        y: px(tile.y + tile.height / 2 + (hasDots ? 0 : 5)),
        'font-size': 14,
        'font-weight': 700,
        'text-anchor': 'middle',
        fill: paint.text,
      },
      text,
    ),
  );
  if (hasDots) {
    const said = { strength: hasDots, direction: figures.direction };
    drawn.push(strengthAt(said, middle, tile.y + tile.height / 2 + 5, paint.text));
  }
  return drawn;
}

/** What a cell is shaded with, and the number or sign on it; `undefined`: there is nothing to shade. */
function tileOf(
  figures: Figures,
  { largest, shade }: { largest: number; shade: Shade },
  palette: Palette,
): { paint: Paint; text: string } | undefined {
  if (shade === 'strength') {
    const paint = figures.strength ? palette.strength[figures.strength] : palette.unjudged;
    const isBlank = figures.strength === undefined && figures.research === 0;
    return isBlank ? undefined : { paint, text: String(figures.research) };
  }
  const count = countFor(figures, shade);
  const step = shadeOf(count, largest, palette.shades.length);
  const paint = step === undefined ? undefined : palette.shades[step];
  return paint && { paint, text: String(count) };
}

/** What a shade counts in a cell. */
export function countFor(figures: Figures, shade: Shade): number {
  switch (shade) {
    case 'strength':
    case 'studies':
      return figures.research;
    case 'gaps':
      return figures.gaps;
  }
}

/** Marks side by side, as many as a line has room for. */
function markLines(figures: Figures, width: number): Mark[][] {
  const lines: Mark[][] = [];
  let used = Infinity;
  for (const mark of marksOf(figures)) {
    const more = markWidth(mark);
    if (used + GAP * 2 + more > width - 2 * PADDING) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(mark);
    used += more + (used === 0 ? 0 : GAP * 2);
  }
  return lines;
}

function marksAt(
  lines: readonly (readonly Mark[])[],
  middle: number,
  top: number,
  palette: Palette,
): string[] {
  return lines.flatMap((marks, line) => {
    const width = marks.reduce((sum, mark) => sum + markWidth(mark) + GAP * 2, -GAP * 2);
    let x = middle - width / 2;
    return marks.map((mark) => {
      const drawn = markAt(mark, x, top + line * (MARK_SIZE + GAP), palette);
      x += markWidth(mark) + GAP * 2;
      return drawn;
    });
  });
}
