import type { Report } from './context.ts';
import { drawHeading, headingLines } from './grid/headings.ts';
import { STYLES } from './page/styles.ts';
import { words } from './words.ts';

const STYLE = STYLES.tiny;
/** From the end of what is written on a page. */
const DOWN = 20;

/** At the foot of every page: which report, and which page of how many. */
export function runningFeet({ paper, title }: Report): void {
  const pages = paper.page;
  for (let page = 1; page <= pages; page++) {
    paper.returnTo(page);
    const number = words.page(page, pages);
    const numberWidth = paper.textWidth(number, STYLE);
    const room = paper.width - numberWidth - 20;
    paper.decoration(() => {
      const y = paper.bottom + DOWN;
      const name = headingLines(paper, words.foot(title), STYLE, room, 1);
      drawHeading(paper, name, STYLE, paper.left, y, 'left');
      const [digits] = paper.lines([{ text: number }], STYLE, Infinity);
      paper.write(digits?.pieces ?? [], paper.right - numberWidth, y, STYLE);
    });
  }
}
