import type { Report } from './context.ts';
import { heading } from './page/blocks.ts';
import type { Element } from './page/Paper.ts';
import { RULE, STYLES } from './page/styles.ts';
import { words } from './words.ts';

type PartName = keyof typeof words.sections;

interface Contents {
  /** says that a part has just begun on this page */
  found: (part: PartName) => void;
  /** writes the list where it belongs; to be called once all parts are there */
  write: () => void;
}

const STYLE = STYLES.body;
const LINE = STYLE.leading + 3;
/** A link shows the heading too, which has been written by the time its part is found. */
const HEADING_ROOM = 40;

/** A list of what is where. It keeps its place now, and is written when the pages are known. */
export function contentsOf({ paper }: Report, parts: readonly PartName[]): Contents {
  heading(paper, paper.root, 'H2', words.contents);
  const list = paper.element(paper.root, 'TOC');
  const { page, y: top } = paper;
  paper.y += parts.length * LINE + 6;
  const pages = new Map<PartName, number>();
  return {
    found: (part) => {
      pages.set(part, paper.page);
      paper.doc.addNamedDestination(part, 'XYZ', 0, Math.max(0, paper.y - HEADING_ROOM), null);
    },
    write: () => {
      paper.returnTo(page);
      for (const [n, part] of parts.entries()) {
        const on = pages.get(part);
        if (on !== undefined) entry(paper, list, part, on, top + n * LINE);
      }
      list.end();
    },
  };
}

function entry(
  paper: Report['paper'],
  list: Element,
  part: PartName,
  page: number,
  y: number,
): void {
  const item = paper.element(list, 'TOCI');
  const link = paper.element(item, 'Link');
  const number = String(page);
  const numberX = paper.right - paper.textWidth(number, STYLE);
  paper.content(link, 'Link', () => {
    const [name] = paper.lines([{ text: words.sections[part] }], STYLE, Infinity);
    paper.write(name?.pieces ?? [], paper.left, y, STYLE);
    const [digits] = paper.lines([{ text: number }], STYLE, Infinity);
    paper.write(digits?.pieces ?? [], numberX, y, STYLE);
  });
  const box = { x: paper.left, y, width: paper.width, height: STYLE.leading };
  paper.link(box, link, words.sections[part], { name: part });
  link.end();
  item.end();
  paper.decoration(() => {
    const under = y + STYLE.leading + 1;
    paper.doc.lineWidth(0.4).moveTo(paper.left, under).lineTo(paper.right, under).stroke(RULE);
  });
}
