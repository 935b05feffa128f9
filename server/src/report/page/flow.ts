/** Paragraphs, headings and lists, one under another and on over pages: nothing is cut off. */
import type { Element, Paper, TextStyle } from './Paper.ts';
import type { Span } from './tokens.ts';
import type { Line } from './typeset.ts';

export interface Paragraph {
  spans: readonly Span[];
  style: TextStyle;
  /** room above, unless it is the first of its box */
  before: number;
  /** how far it stands in */
  indent: number;
  /** a sign in front of it, standing in its indent */
  label?: string;
}

export interface Box {
  x: number;
  width: number;
}

/** A line of a paragraph where it will be set. */
export interface SetLine {
  line: Line;
  paragraph: Paragraph;
  isFirst: boolean;
  /** with the room above it */
  height: number;
}

export function setLines(paper: Paper, paragraphs: readonly Paragraph[], width: number): SetLine[] {
  return paragraphs.flatMap((paragraph, n) =>
    paper
      .lines(paragraph.spans, paragraph.style, width - paragraph.indent)
      .map((line, at): SetLine => {
        const before = at === 0 && n > 0 ? paragraph.before : 0;
        const height = before + paragraph.style.leading;
        return { line, paragraph, isFirst: at === 0, height };
      }),
  );
}

/**
 * Draws lines of one page from `y` down, each paragraph as an element of its own inside `parent`.
 * What has been begun on the page before goes on in the element it has.
 */
export function drawLines(
  paper: Paper,
  lines: readonly SetLine[],
  box: Box,
  y: number,
  elements: ParagraphElements,
): number {
  let at = y;
  for (const part of paragraphsOf(lines)) {
    const [{ paragraph }] = part;
    const element = elements.of(paragraph);
    const start = at;
    at += part.reduce((sum, { height }) => sum + height, 0);
    drawParagraph(paper, part, { x: box.x + paragraph.indent, y: start }, element);
  }
  return at;
}

/** The element of each paragraph, however many pages it is on. */
export class ParagraphElements {
  readonly #paper: Paper;
  readonly #parent: Element;
  readonly #type: string;
  readonly #elements = new Map<Paragraph, Element>();

  constructor(paper: Paper, parent: Element, type = 'P') {
    this.#paper = paper;
    this.#parent = parent;
    this.#type = type;
  }

  of(paragraph: Paragraph): Element {
    const known = this.#elements.get(paragraph);
    if (known) return known;
    const element = this.#paper.element(this.#parent, this.#type);
    this.#elements.set(paragraph, element);
    return element;
  }

  end(): void {
    for (const element of this.#elements.values()) element.end();
  }
}

type Part = [SetLine, ...SetLine[]];

function paragraphsOf(lines: readonly SetLine[]): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && last[0].paragraph === line.paragraph) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** Runs of pieces that lead nowhere are content of the paragraph; those that do are links inside it. */
function drawParagraph(
  paper: Paper,
  part: Part,
  { x, y }: { x: number; y: number },
  element: Element,
): void {
  const { style } = part[0].paragraph;
  let at = y;
  const placed = part.flatMap((line) => {
    at += line.height;
    const top = at - style.leading;
    return [...labelOf(paper, line), ...line.line.pieces].map((piece) => ({ piece, top }));
  });
  let from = 0;
  while (from < placed.length) {
    const link = placed[from]?.piece.span.link;
    const end = placed.findIndex(
      ({ piece }, n) => n > from && (piece.span.link !== link || link !== undefined),
    );
    const run = placed.slice(from, end === -1 ? undefined : end);
    const draw = () => {
      for (const { piece, top } of run) paper.write([piece], x, top, style);
    };
    if (link === undefined) paper.content(element, 'P', draw);
    else {
      const inside = paper.element(element, 'Link');
      paper.content(inside, 'Link', draw);
      for (const { piece, top } of run) {
        const box = { x: x + piece.x, y: top, width: piece.width, height: style.leading };
        paper.link(box, inside, link, { url: link });
      }
      inside.end();
    }
    from += run.length;
  }
}

function labelOf(paper: Paper, { paragraph, isFirst }: SetLine): Line['pieces'] {
  const { label, indent, style } = paragraph;
  if (label === undefined || !isFirst) return [];
  const [line] = paper.lines([{ text: label }], style, Infinity);
  return (line?.pieces ?? []).map((piece) => ({ ...piece, x: piece.x - indent }));
}

/** Sets paragraphs at the width of the page or of a box in it, on over as many pages as they need. */
export function flow(
  paper: Paper,
  parent: Element,
  paragraphs: readonly Paragraph[],
  box?: Box,
): void {
  const { x, width } = box ?? { x: paper.left, width: paper.width };
  const elements = new ParagraphElements(paper, parent);
  let rest = setLines(paper, paragraphs, width);
  while (rest.length > 0) {
    const fits = linesThatFit(rest, paper.room);
    if (fits === 0 && paper.y > paper.top) {
      paper.turn();
      continue;
    }
    const now = rest.slice(0, Math.max(1, fits));
    paper.y = drawLines(paper, now, { x, width }, paper.y, elements);
    rest = rest.slice(now.length);
    if (rest.length > 0) paper.turn();
  }
  elements.end();
}

/** How many lines fit; a paragraph's first line does not stay behind without its second. */
export function linesThatFit(lines: readonly SetLine[], room: number): number {
  let used = 0;
  let count = 0;
  for (const { height } of lines) {
    if (used + height > room + 0.01) break;
    used += height;
    count++;
  }
  const last = lines[count - 1];
  const next = lines[count];
  return last?.isFirst && next && !next.isFirst ? count - 1 : count;
}
