import type { Report } from '../context.ts';
import { dayOf } from '../context.ts';
import { legendFor } from '../grid/legend.ts';
import { paintOverview } from '../grid/overview.ts';
import { heightOf, paintPage, planFor } from '../grid/paintPage.ts';
import { fitted, paintDrawing } from '../ink/paint.ts';
import { drawHeading, headingLines } from '../grid/headings.ts';
import { drawLines, flow, ParagraphElements, type SetLine, setLines } from '../page/flow.ts';
import { text } from '../page/blocks.ts';
import type { Element, Paper } from '../page/Paper.ts';
import { ACCENT, STYLES } from '../page/styles.ts';
import { words } from '../words.ts';

/** The scribe's drawing takes at most this much of what the title leaves, when a map is under it. */
const DRAWING_SHARE = 0.44;
const GAP = 12;
const TITLE_SIZES = [
  { size: 24, most: 2 },
  { size: 18, most: 3 },
  { size: 13, most: Infinity },
];
const QUESTION_LINES = 4;

/** One page for those who read only one: what it is, the scribe's drawing, and the map in little. */
export function front(report: Report, element: Element): void {
  const { paper, map, title, exportedAt } = report;
  paper.addPage('portrait');
  paper.decoration(() => {
    paper.doc.rect(0, 0, paper.doc.page.width, 9).fill(ACCENT);
  });
  flow(paper, element, [text([{ text: words.front.kind, bold: true }], STYLES.small)]);
  const titles = titleLines(paper, title);
  const elements = new ParagraphElements(paper, element, 'H1');
  const box = { x: paper.left, width: paper.width };
  paper.y = drawLines(paper, titles, box, paper.y + 3, elements) + 4;
  elements.end();
  if (map.question.trim() !== '') questionLines(paper, element, map.question);
  paper.y += 4;
  const cells = [...map.cells.values()];
  const discussed = cells.filter(({ state }) => state.kind !== 'unknown').length;
  const summary = words.front.summary(cells.length, discussed, map.studies.size, map.notes.size);
  flow(paper, element, [
    text(words.front.on(dayOf(exportedAt)), STYLES.small),
    text(summary, STYLES.small),
  ]);
  paper.y += GAP;
  drawing(report, element);
  mapAtAGlance(report, element);
}

/** As large as lets it stay the title of a page with a map on it. */
function titleLines(paper: Paper, title: string): SetLine[] {
  const sizes = TITLE_SIZES.map(({ size, most }) => {
    const style = { ...STYLES.title, size, leading: size * 1.2 };
    return { lines: setLines(paper, [text(title, style)], paper.width), most };
  });
  const fitting = sizes.find(({ lines, most }) => lines.length <= most);
  return (fitting ?? sizes.at(-1))?.lines ?? [];
}

/** A long question ends in "…" here; it stands whole in the first section. */
function questionLines(paper: Paper, element: Element, question: string): void {
  const style = STYLES.lead;
  const lines = headingLines(paper, question, style, paper.width, QUESTION_LINES);
  const paragraph = paper.element(element, 'P');
  const { y } = paper;
  paper.content(paragraph, 'P', () => {
    drawHeading(paper, lines, style, paper.left, y, 'left');
  });
  paragraph.end();
  paper.y = y + lines.length * style.leading;
}

function drawing({ paper, map, drawings }: Report, element: Element): void {
  const [first] = drawings;
  if (!first?.byScribe || first.onMap) return;
  const share = map.cells.size === 0 ? 1 : DRAWING_SHARE;
  const room = Math.max(120, paper.room * share) - STYLES.small.leading;
  paper.need(room);
  const { height } = fitted(first, { width: paper.width, height: room });
  const { y } = paper;
  const figure = paper.element(element, 'Figure', {
    alt: first.frame?.alt || words.front.drawingAlt(first.ink.length),
    bbox: [paper.left, y, paper.right, y + height],
  });
  paper.content(figure, 'Figure', () => {
    paintDrawing(paper.doc, first, { x: paper.left, y, width: paper.width, height });
  });
  figure.end();
  paper.y += height + 2;
  flow(paper, element, [
    text(words.front.drawing(first.frame?.name ?? '', first.credit), STYLES.small),
  ]);
  paper.y += GAP;
}

function mapAtAGlance(report: Report, element: Element): void {
  const { paper, map, title } = report;
  if (map.cells.size === 0) {
    flow(paper, element, [text(words.front.empty)]);
    return;
  }
  const legend = legendFor(paper, paper.width);
  const [rows, columns] = [map.themes.leaves.length, map.outcomes.leaves.length];
  const least = 200;
  paper.need(least + legend.height);
  const height = paper.room - legend.height - 8;
  const plan = planFor(paper, map, { width: paper.width, height });
  const [only] = plan.pages;
  const isWhole = plan.pages.length === 1 && only !== undefined && heightOf(only) <= height;
  const note = isWhole
    ? 0
    : setLines(paper, [text(words.front.overview, STYLES.tiny)], paper.width).length;
  const noteHeight = note * STYLES.tiny.leading + (isWhole ? 0 : 4);
  const figure = paper.element(element, 'Figure', {
    alt: words.front.mapAlt(title, rows, columns),
    bbox: [paper.left, paper.y, paper.right, paper.bottom],
  });
  const { y } = paper;
  let used = 0;
  paper.content(figure, 'Figure', () => {
    if (isWhole) {
      paintPage(paper, map, plan, only, { x: paper.left, y });
      used = heightOf(only);
    } else {
      const frame = { x: paper.left, y, width: paper.width, height: height - noteHeight };
      used = paintOverview(paper, map, frame);
    }
    legend.paint(paper.left, y + used + 7);
  });
  figure.end();
  paper.y = y + used + 7 + legend.height;
  if (!isWhole) {
    paper.y += 3;
    flow(paper, element, [text(words.front.overview, STYLES.tiny)]);
  }
}
