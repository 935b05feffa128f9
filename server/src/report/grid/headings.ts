import type { Paper, TextStyle } from '../page/Paper.ts';
import type { Line } from '../page/typeset.ts';

/**
 * A heading's lines, at most so many. A longer one ends in "…" here; it stands whole in the table of
 * cells and in the framework at the end of the report.
 */
export function headingLines(
  paper: Paper,
  label: string,
  style: TextStyle,
  width: number,
  most: number,
): Line[] {
  const whole = paper.lines([{ text: label }], style, width);
  if (whole.length <= most) return whole;
  const words = whole
    .slice(0, most)
    .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    .join(' ')
    .split(' ');
  while (words.length > 0) {
    const cut = paper.lines([{ text: `${words.join(' ')} …` }], style, width);
    if (cut.length <= most) return cut;
    words.pop();
  }
  return paper.lines([{ text: '…' }], style, width);
}

/** Draws lines under one another from `y`, at `x` or about its middle. */
export function drawHeading(
  paper: Paper,
  lines: readonly Line[],
  style: TextStyle,
  x: number,
  y: number,
  align: 'left' | 'middle',
): void {
  for (const [n, line] of lines.entries()) {
    const left = align === 'left' ? x : x - line.width / 2;
    paper.write(line.pieces, left, y + n * style.leading, style);
  }
}
