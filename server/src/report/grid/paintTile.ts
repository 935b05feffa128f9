import { PALETTES } from '@gapboard/evidence';
import type { Paper } from '../page/Paper.ts';
import { STYLES } from '../page/styles.ts';
import type { Marks } from './marks.ts';
import type { Frame } from './paintCell.ts';
import { dotsWidth, drawDots, fillOf, textOn } from './signs.ts';

const STYLE = STYLES.tiny;
const DOT = 1.25;
const { ground, line, practice } = PALETTES.light;

/**
 * A cell in little: its ground says how strong the evidence is; where there is room, dots say the same,
 * a number how many studies and research notes there are, and a mark that there is more beside them.
 */
export function paintTile(paper: Paper, marks: Marks, { x, y, width, height }: Frame): void {
  const { doc } = paper;
  const { research, strength, beside } = marks;
  const isFilled = strength !== undefined || research > 0;
  doc.lineWidth(0.35).rect(x, y, width, height);
  doc.fillAndStroke(isFilled ? fillOf(strength) : ground, line);
  const isJudged = strength !== undefined;
  const hasDots = isJudged && width >= dotsWidth(DOT) + 1 && height >= 2 * DOT + 1;
  const number = String(research);
  const numberWidth = research === 0 ? 0 : paper.textWidth(number, STYLE);
  const room = height - (hasDots ? 2 * DOT + 2 : 0);
  if (research > 0 && numberWidth <= width && room >= STYLE.size) {
    const [set] = paper.lines([{ text: number, colour: textOn(strength) }], STYLE, Infinity);
    const top = y + (room - STYLE.leading) / 2;
    paper.write(set?.pieces ?? [], x + (width - numberWidth) / 2, top, STYLE);
  }
  if (hasDots) {
    const [middle, low] = [x + width / 2, y + height - DOT - 1];
    if (strength === 'strong') {
      // On the dark blue the dots' own edge is not seen.
      const half = dotsWidth(DOT) / 2 + 1;
      doc.rect(middle - half, low - DOT - 0.6, 2 * half, 2 * DOT + 1.2).fill(ground);
    }
    drawDots(doc, middle, low, DOT, strength);
  }
  const isBeside = beside.some(({ kind }) => kind === 'practice' || kind === 'lived');
  if (isBeside && width >= 9 && height >= 5) {
    doc.rect(x + width - 3.4, y + 0.8, 2.6, 2.6).fill(practice);
  }
}
