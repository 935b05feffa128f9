/** What a section is written with. */
import { drawLines, flow, type Paragraph, ParagraphElements, setLines } from './flow.ts';
import type { Element, Paper, TextStyle } from './Paper.ts';
import { HEADINGS, STYLES } from './styles.ts';
import type { Span } from './tokens.ts';

export function text(spans: string | readonly Span[], style: TextStyle = STYLES.body): Paragraph {
  return {
    spans: typeof spans === 'string' ? [{ text: spans }] : spans,
    style,
    before: style.leading * 0.45,
    indent: 0,
  };
}

/** Paragraphs across the page, with a little room above. */
export function paragraphs(
  paper: Paper,
  parent: Element,
  texts: readonly (string | Paragraph)[],
  style: TextStyle = STYLES.body,
): void {
  for (const one of texts) {
    const paragraph = typeof one === 'string' ? text(one, style) : one;
    if (paper.y > paper.top) paper.y += paragraph.before;
    flow(paper, parent, [paragraph]);
  }
}

export interface Item {
  /** a list of numbers has numbers, one of points has points */
  label: string;
  paragraphs: readonly Paragraph[];
}

const ITEM_INDENT = 14;
const ITEM_GAP = 3;

/** A list as such: screen readers say how long it is, and where in it one is. */
export function list(
  paper: Paper,
  parent: Element,
  items: readonly Item[],
  indent = ITEM_INDENT,
): void {
  if (items.length === 0) return;
  const element = paper.element(parent, 'L');
  for (const { label, paragraphs: inside } of items) {
    const item = paper.element(element, 'LI');
    const body = paper.element(item, 'LBody');
    const [first, ...more] = inside;
    if (first === undefined) continue;
    paper.y += ITEM_GAP;
    flow(paper, body, [
      { ...first, label, indent: first.indent + indent },
      ...more.map((one) => ({ ...one, indent: one.indent + indent, before: 1 })),
    ]);
    body.end();
    item.end();
  }
  element.end();
}

/** In points: what follows a heading on its page at least. */
const KEPT = 3 * STYLES.body.leading;

/** A heading, never the last thing on a page: `keep` is how much must be there after it. Returns where its top is. */
export function heading(
  paper: Paper,
  parent: Element,
  level: keyof typeof HEADINGS,
  words: string,
  keep = KEPT,
): number {
  const { style, before, after } = HEADINGS[level];
  const lines = setLines(paper, [text(words, style)], paper.width);
  paper.need(before + lines.length * style.leading + after + keep);
  if (paper.y > paper.top) paper.y += before;
  const top = paper.y;
  const elements = new ParagraphElements(paper, parent, level);
  paper.y = drawLines(paper, lines, { x: paper.left, width: paper.width }, top, elements) + after;
  elements.end();
  return top;
}

/** A heading with a bookmark, inside the one of what it belongs to. */
export function bookmarked(
  paper: Paper,
  parent: Element,
  level: keyof typeof HEADINGS,
  words: string,
  under: PDFKit.PDFOutline,
  keep?: number,
): PDFKit.PDFOutline {
  const top = heading(paper, parent, level, words, keep);
  const { width: left } = paper.doc.page;
  return under.addItem(words, { fit: false, top, left, expanded: false, pageNumber: null });
}
