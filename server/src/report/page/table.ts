/** Tables that go on over pages, with their heads again on each. */
import { drawLines, linesThatFit, type Paragraph, ParagraphElements, setLines } from './flow.ts';
import type { SetLine } from './flow.ts';
import type { Element, Paper } from './Paper.ts';
import { GROUND, RULE, STYLES } from './styles.ts';
import { text } from './blocks.ts';

export interface Column {
  head: string;
  /** of the table's width; all of them come to 1 */
  share: number;
}

export type Cell = readonly Paragraph[];

const PADDING = { x: 5, y: 3.5 };
/** What fits into less than this of a page is kept together. */
const KEEP_TOGETHER = 0.5;

/** The first cell of each row is its head, unless its columns stand side by side with equal right. */
export function table(
  paper: Paper,
  parent: Element,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  first: 'row heads' | 'side by side' = 'row heads',
): void {
  if (rows.length === 0) return;
  const element = paper.element(parent, 'Table');
  const boxes = boxesOf(paper, columns);
  const head = columns.map((column) => [text(column.head, STYLES.tableHead)]);
  const headHeight = heightOf(linesIn(paper, head, boxes));
  const [begin] = rows;
  const firstLine = begin ? Math.min(60, heightOf(linesIn(paper, begin, boxes))) : 0;
  paper.need(6 + headHeight + firstLine);
  paper.y += 4;
  const thead = paper.element(element, 'THead');
  drawHead(paper, head, boxes, { row: paper.element(thead, 'TR') });
  thead.end();
  const body = paper.element(element, 'TBody');
  const again = () => {
    paper.turn();
    drawHead(paper, head, boxes, 'again');
  };
  for (const row of rows) drawRow(paper, body, row, boxes, { first, again });
  body.end();
  element.end();
  paper.y += 6;
}

interface ColumnBox {
  x: number;
  width: number;
}

function boxesOf(paper: Paper, columns: readonly Column[]): ColumnBox[] {
  let x = paper.left;
  return columns.map(({ share }) => {
    const box = { x: x + PADDING.x, width: paper.width * share - 2 * PADDING.x };
    x += paper.width * share;
    return box;
  });
}

function linesIn(paper: Paper, row: readonly Cell[], boxes: readonly ColumnBox[]): SetLine[][] {
  return row.map((cell, n) => setLines(paper, cell, boxes[n]?.width ?? 0));
}

function heightOf(cells: readonly (readonly SetLine[])[]): number {
  const heights = cells.map((lines) => lines.reduce((sum, { height }) => sum + height, 0));
  return Math.max(0, ...heights) + 2 * PADDING.y;
}

function drawHead(
  paper: Paper,
  head: readonly Cell[],
  boxes: readonly ColumnBox[],
  as: { row: Element } | 'again',
): void {
  const lines = linesIn(paper, head, boxes);
  const height = heightOf(lines);
  const { doc, y } = paper;
  paper.decoration(() => {
    doc.rect(paper.left, y, paper.width, height).fill(GROUND);
    // What has been read once is there again for the eye.
    if (as === 'again') {
      for (const [n, cell] of lines.entries()) {
        for (const [at, { line, paragraph }] of cell.entries()) {
          const top = y + PADDING.y + at * paragraph.style.leading;
          paper.write(line.pieces, boxes[n]?.x ?? 0, top, paragraph.style);
        }
      }
    }
  });
  if (as !== 'again') {
    for (const [n, cell] of lines.entries()) {
      const element = paper.element(as.row, 'TH', { scope: 'Column' });
      drawCell(paper, cell, boxes[n], y + PADDING.y, new ParagraphElements(paper, element));
      element.end();
    }
    as.row.end();
  }
  paper.y = y + height;
}

function drawRow(
  paper: Paper,
  body: Element,
  row: readonly Cell[],
  boxes: readonly ColumnBox[],
  { first, again }: { first: 'row heads' | 'side by side'; again: () => void },
): void {
  let rest = linesIn(paper, row, boxes);
  const whole = heightOf(rest);
  const page = paper.bottom - paper.top;
  if (whole > paper.room && (whole < page * KEEP_TOGETHER || paper.room < page * 0.12)) again();
  const tr = paper.element(body, 'TR');
  const cells = rest.map((_, n) => {
    const isHead = n === 0 && first === 'row heads';
    const element = isHead ? paper.element(tr, 'TH', { scope: 'Row' }) : paper.element(tr, 'TD');
    return { element, paragraphs: new ParagraphElements(paper, element) };
  });
  while (rest.some((lines) => lines.length > 0)) {
    const room = paper.room - 2 * PADDING.y;
    const now = rest.map((lines) => lines.slice(0, linesThatFit(lines, room)));
    if (now.every((lines) => lines.length === 0) && paper.y > paper.top + page * 0.5) {
      again();
      continue;
    }
    const shown = now.every((lines) => lines.length === 0)
      ? rest.map((lines) => lines.slice(0, 1))
      : now;
    const y = paper.y + PADDING.y;
    for (const [n, lines] of shown.entries()) {
      const cell = cells[n];
      if (cell) drawCell(paper, lines, boxes[n], y, cell.paragraphs);
    }
    paper.y += heightOf(shown);
    rest = rest.map((lines, n) => lines.slice(shown[n]?.length ?? 0));
    drawRule(paper);
    if (rest.some((lines) => lines.length > 0)) again();
  }
  for (const { element, paragraphs } of cells) {
    paragraphs.end();
    element.end();
  }
  tr.end();
}

function drawCell(
  paper: Paper,
  lines: readonly SetLine[],
  box: ColumnBox | undefined,
  y: number,
  paragraphs: ParagraphElements,
): void {
  if (box === undefined)
    throw new Error('A row of a table has more cells than the table has columns.');
  drawLines(paper, lines, box, y, paragraphs);
}

function drawRule(paper: Paper): void {
  paper.decoration(() => {
    paper.doc.lineWidth(0.5).moveTo(paper.left, paper.y).lineTo(paper.right, paper.y).stroke(RULE);
  });
}
