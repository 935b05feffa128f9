import type { Paper } from '../page/Paper.ts';
import { STYLES } from '../page/styles.ts';
import type { Marks } from './marks.ts';
import {
  dotsWidth,
  drawArrow,
  drawBar,
  drawBubble,
  drawContested,
  drawDots,
  drawSign,
  textOn,
} from './signs.ts';

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How many points across a bubble of one is, times the root of how many there are. */
export interface BubbleScale {
  unit: number;
}

const LARGEST_BUBBLE = 12.5;
const DOT = 2;
const SIGN = 6;
/** For the signs beside, at the right of a cell. */
const BESIDE_WIDTH = 16;
const FOOT = 9;

/** Bubbles of all cells are to one scale: the largest just fits into the lowest row, over its dots. */
export function bubbleScaleFor(most: number, lowestRow: number): BubbleScale {
  const largest = Math.min(LARGEST_BUBBLE, (lowestRow - FOOT - 2) / 2);
  return { unit: most === 0 ? 0 : largest / Math.sqrt(most) };
}

/** Research at the left, bubble over dots; practice, lived experience, gaps and questions at the right. */
export function paintCell(paper: Paper, marks: Marks, frame: Frame, scale: BubbleScale): void {
  const { x, y, width, height } = frame;
  const middle = x + (width - (marks.beside.length > 0 ? BESIDE_WIDTH : 0)) / 2;
  const judged = marks.strength !== undefined;
  const bubbleY = y + (height - (judged || marks.contested ? FOOT : 0)) / 2 + 0.5;
  paintResearch(paper, marks, middle, bubbleY, scale);
  paintFoot(paper, marks, middle, y + height - FOOT / 2 - 0.5);
  paintBeside(paper, marks, frame);
}

function paintResearch(
  paper: Paper,
  { research, strength }: Marks,
  x: number,
  y: number,
  { unit }: BubbleScale,
): void {
  const { doc } = paper;
  if (research === 0) {
    if (strength !== undefined) drawBar(doc, x, y, { width: 16, height: 9 }, strength);
    return;
  }
  const r = Math.max(1.6, unit * Math.sqrt(research));
  const style = STYLES.tinyBold;
  const number = String(research);
  const numberWidth = paper.textWidth(number, style);
  const isInside = numberWidth / 2 < r - 1.6 && r > 4.8;
  const shift = isInside ? 0 : (numberWidth + 2) / 2;
  drawBubble(doc, x - shift, y, r, strength);
  const colour = isInside ? textOn(strength) : style.colour;
  const left = isInside ? x - numberWidth / 2 : x - shift + r + 2;
  const [line] = paper.lines([{ text: number, colour }], style, Infinity);
  paper.write(line?.pieces ?? [], left, y - style.leading / 2, style);
}

/** Strength as dots, which way it points, and whether people are far apart. */
function paintFoot(
  { doc }: Paper,
  { strength, direction, contested }: Marks,
  x: number,
  y: number,
): void {
  const parts: { width: number; draw: (at: number) => void }[] = [];
  if (strength !== undefined) {
    const draw = (at: number) => drawDots(doc, at, y, DOT, strength);
    parts.push({ width: dotsWidth(DOT), draw });
  }
  if (direction !== undefined) {
    parts.push({ width: SIGN, draw: (at) => drawArrow(doc, at, y, SIGN, direction) });
  }
  if (contested) parts.push({ width: SIGN, draw: (at) => drawContested(doc, at, y, SIGN) });
  const gap = 1.6;
  const total = parts.reduce((sum, { width }) => sum + width + gap, -gap);
  let left = x - total / 2;
  for (const { width, draw } of parts) {
    draw(left + width / 2);
    left += width + gap;
  }
}

function paintBeside(paper: Paper, { beside }: Marks, { x, y, width, height }: Frame): void {
  const style = STYLES.tiny;
  const step = Math.min(style.leading, (height - 1) / Math.max(1, beside.length));
  const top = y + (height - step * beside.length) / 2;
  for (const [n, { kind, count }] of beside.entries()) {
    const middle = top + step * (n + 0.5);
    drawSign(paper.doc, kind, x + width - BESIDE_WIDTH + 3.5, middle, SIGN);
    const [line] = paper.lines([{ text: String(count) }], style, Infinity);
    paper.write(
      line?.pieces ?? [],
      x + width - BESIDE_WIDTH + 8.2,
      middle - style.leading / 2,
      style,
    );
  }
}
