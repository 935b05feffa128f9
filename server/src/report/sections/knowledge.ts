import { type Cell, describeCell, headingPath } from '@gapboard/evidence';
import type { Report } from '../context.ts';
import { fitted, paintDrawing } from '../ink/paint.ts';
import { flow, setLines } from '../page/flow.ts';
import { bookmarked, heading, type Item, list, paragraphs, text } from '../page/blocks.ts';
import type { Element } from '../page/Paper.ts';
import { STYLES } from '../page/styles.ts';
import { type Cell as TableCell, table } from '../page/table.ts';
import { citationOf } from '../references.ts';
import { words } from '../words.ts';
import { noteParagraphs } from './note.ts';

const said = words.knowledge;
/** Of a page's height: what a drawing takes at most. */
const DRAWING_SHARE = 0.62;
/** In points: a cell's name is followed on its page by at least so much of what was said there. */
const KEPT = 84;
/** Its words, the heads of its columns and the room between. */
const AROUND_A_CELL = 76;
const KEPT_SHARE = 0.4;

/** What people wrote, cell by cell: first where there is something to set beside research, then the rest. */
export function knowledge(report: Report, element: Element, under: PDFKit.PDFOutline): void {
  const { paper, map } = report;
  const cells = [...map.cells.values()].filter(({ notes }) =>
    notes.some(({ kind }) => kind !== 'gap'),
  );
  paragraphs(paper, element, [cells.length === 0 ? said.none : said.intro]);
  const both = cells.filter(hasBeside);
  for (const cell of both) {
    const row = [researchOf(report, cell), besideOf(report, cell)];
    const asked = questionsIn(report, cell);
    head(report, element, cell, keptTogether(report, row, asked));
    sideBySide(report, element, row);
    questions(report, element, asked);
  }
  const others = cells.filter((cell) => !hasBeside(cell));
  if (others.length > 0) bookmarked(paper, element, 'H3', said.researchOnly, under);
  for (const cell of others) {
    head(report, element, cell, KEPT);
    researchNotes(report, element, cell);
    questions(report, element, questionsIn(report, cell));
  }
  drawings(report, element, under);
}

function hasBeside({ counts }: Cell): boolean {
  return counts.notes.practice + counts.notes.lived > 0;
}

function head({ paper, map }: Report, element: Element, cell: Cell, keep: number): void {
  const place = words.cell(
    headingPath(map.themes, cell.theme),
    headingPath(map.outcomes, cell.outcome),
  );
  heading(paper, element, 'H4', place, keep);
  paragraphs(paper, element, [text(describeCell(cell), STYLES.small)]);
}

/** How much stays on one page: all of a cell, unless that is so much that a gap before it would be too large. */
function keptTogether(
  { paper }: Report,
  row: readonly TableCell[],
  asked: readonly Item[],
): number {
  const heightOf = (cell: TableCell, width: number) =>
    setLines(paper, cell, width).reduce((sum, { height }) => sum + height, 0);
  const columns = row.map((cell) => heightOf(cell, paper.width / 2 - 10));
  const questionsHeight = asked.flatMap((item) => heightOf(item.paragraphs, paper.width - 14) + 4);
  const all = [AROUND_A_CELL, Math.max(...columns), ...questionsHeight];
  const height = all.reduce((sum, part) => sum + part, 0);
  return height < (paper.bottom - paper.top) * KEPT_SHARE ? height : KEPT;
}

function sideBySide(
  { paper }: Report,
  element: Element,
  [left = [], right = []]: readonly TableCell[],
): void {
  const columns = [
    { head: said.research, share: 0.5 },
    { head: said.beside, share: 0.5 },
  ];
  table(paper, element, columns, [[left, right]], 'side by side');
}

function besideOf({ references }: Report, { notes }: Cell): TableCell {
  return notes
    .filter(({ kind }) => kind === 'practice' || kind === 'lived')
    .flatMap((note) => noteParagraphs(note, references, { withKind: true, style: STYLES.table }));
}

function researchNotes({ paper, references }: Report, element: Element, { notes }: Cell): void {
  const items = notes
    .filter(({ kind }) => kind === 'research')
    .map((note) => ({
      label: '–',
      paragraphs: noteParagraphs(note, references, { withKind: false, style: STYLES.table }),
    }));
  list(paper, element, items);
}

function questions({ paper }: Report, element: Element, asked: readonly Item[]): void {
  if (asked.length === 0) return;
  paper.need(3 * STYLES.body.leading);
  paragraphs(paper, element, [text([{ text: said.questions, bold: true }], STYLES.table)]);
  list(paper, element, asked);
}

function questionsIn({ references }: Report, { notes }: Cell): Item[] {
  return notes
    .filter(({ kind }) => kind === 'question')
    .map((note) => ({
      label: '–',
      paragraphs: noteParagraphs(note, references, { withKind: false, style: STYLES.table }),
    }));
}

function researchOf({ references }: Report, { notes, studies }: Cell): TableCell {
  const cited = citationOf(
    studies.map(({ study }) => study.id),
    references,
  );
  const found = [
    ...(cited === '' ? [] : [text(said.studies(studies.length, cited), STYLES.table)]),
    ...notes
      .filter(({ kind }) => kind === 'research')
      .flatMap((note) =>
        noteParagraphs(note, references, { withKind: false, style: STYLES.table }),
      ),
  ];
  return found.length > 0 ? found : [text(said.noResearch, STYLES.small)];
}

/** Those that are not on the first page. */
function drawings(
  { paper, drawings: all }: Report,
  element: Element,
  under: PDFKit.PDFOutline,
): void {
  const [first] = all;
  const rest = first?.byScribe && !first.onMap ? all.slice(1) : all;
  if (rest.length === 0) return;
  const most = (paper.bottom - paper.top) * DRAWING_SHARE;
  const sized = rest.map((drawing) => {
    const { height } = fitted(drawing, { width: paper.width, height: most });
    return { drawing, height, needed: height + 2 * STYLES.small.leading };
  });
  bookmarked(paper, element, 'H3', said.drawings, under, sized[0]?.needed);
  for (const { drawing, height, needed } of sized) {
    paper.need(needed);
    paper.y += 8;
    const { y } = paper;
    const figure = paper.element(element, 'Figure', {
      alt: drawing.frame?.alt || said.drawingAlt(drawing.ink.length),
      bbox: [paper.left, y, paper.right, y + height],
    });
    paper.content(figure, 'Figure', () => {
      paintDrawing(paper.doc, drawing, { x: paper.left, y, width: paper.width, height });
    });
    figure.end();
    paper.y = y + height + 3;
    const { frame, byScribe, onMap, credit } = drawing;
    const caption = said.drawingBy({ name: frame?.name ?? '', byScribe, onMap, credit });
    flow(paper, element, [text(caption, STYLES.small)]);
  }
}
