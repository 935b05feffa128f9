import { type Cell, cellKey, describeCell, type Heading, headingPath } from '@gapboard/evidence';
import type { Report } from '../context.ts';
import { groupsOf } from '../grid/plan.ts';
import { legendFor } from '../grid/legend.ts';
import { heightOf, paintPage, planFor } from '../grid/paintPage.ts';
import { bookmarked, heading, paragraphs, text } from '../page/blocks.ts';
import type { Element } from '../page/Paper.ts';
import { SOFT, STYLES } from '../page/styles.ts';
import { type Cell as TableCell, table } from '../page/table.ts';
import { citationOf } from '../references.ts';
import { words } from '../words.ts';

/** In points: the name of a part above it, with the room around. */
const PART_HEIGHT = 25;
const GAP = 6;

/** The whole map with all its headings, over as many pages as it takes, and then the same in words. */
export function mapSection(report: Report, element: Element, under: PDFKit.PDFOutline): void {
  const { paper, map } = report;
  if (map.cells.size === 0) {
    paragraphs(paper, element, [words.map.empty]);
    return;
  }
  drawnMap(report, element);
  paper.addPage('portrait');
  const bookmark = bookmarked(paper, element, 'H3', words.map.table, under);
  paragraphs(paper, element, [words.map.intro]);
  const isBlank = (theme: Heading) =>
    cellsOf(report, theme).every(({ state }) => state.kind === 'unknown');
  for (const theme of map.themes.leaves) {
    if (!isBlank(theme)) themeTable(report, element, theme, bookmark);
  }
  const blank = map.themes.leaves.filter(isBlank);
  if (blank.length === 0) return;
  bookmarked(paper, element, 'H4', words.map.blankThemes, bookmark);
  paragraphs(paper, element, [text(namesOf(report, 'themes', blank), STYLES.table)]);
}

function drawnMap(report: Report, element: Element): void {
  const { paper, map } = report;
  const legend = legendFor(paper, paper.width);
  const planIn = (around: number) =>
    planFor(paper, map, {
      width: paper.width,
      height: paper.bottom - paper.top - around,
      firstHeight: paper.room - around,
    });
  const onOnePage = planIn(2 * GAP + legend.height);
  const plan =
    onOnePage.pages.length === 1 ? onOnePage : planIn(PART_HEIGHT + 2 * GAP + legend.height);
  const rows = map.themes.leaves.map(({ id }) => id);
  const columns = map.outcomes.leaves.map(({ id }) => id);
  for (const [n, page] of plan.pages.entries()) {
    const shown = page.bands.flatMap((band) => band.rows.map((row) => row.heading));
    const part = words.map.part(
      n + 1,
      plan.pages.length,
      words.map.themes(...span(rows, shown)),
      words.map.outcomes(...span(columns, page.columns)),
    );
    if (n > 0) paper.turn();
    if (plan.pages.length > 1) heading(paper, element, 'H4', part);
    paper.y += GAP;
    const { y } = paper;
    const figure = paper.element(element, 'Figure', {
      alt: words.map.alt(part),
      bbox: [paper.left, y, paper.right, y + heightOf(page)],
    });
    paper.content(figure, 'Figure', () => paintPage(paper, map, plan, page, { x: paper.left, y }));
    figure.end();
    const legendY = y + heightOf(page) + GAP;
    // It has been read out once with the first part, and is there for the eye on each.
    const paint = () => legend.paint(paper.left, legendY);
    if (n > 0) paper.decoration(paint);
    else {
      const key = paper.element(element, 'P');
      paper.content(key, 'P', paint);
      key.end();
    }
    paper.y = legendY + legend.height;
  }
}

/** From which to which of all headings some are, counted from 1. */
function span(ids: readonly string[], shown: readonly Heading[]): [number, number] {
  const places = shown.map(({ id }) => ids.indexOf(id) + 1);
  return [Math.min(...places), Math.max(...places)];
}

function cellsOf({ map }: Report, theme: Heading): Cell[] {
  return map.outcomes.leaves.flatMap(
    (outcome) => map.cells.get(cellKey({ theme: theme.id, outcome: outcome.id })) ?? [],
  );
}

function themeTable(
  report: Report,
  element: Element,
  theme: Heading,
  under: PDFKit.PDFOutline,
): void {
  const { paper, map } = report;
  const cells = cellsOf(report, theme);
  const blank = cells.filter(({ state }) => state.kind === 'unknown');
  bookmarked(paper, element, 'H4', headingPath(map.themes, theme.id), under);
  const rows = cells
    .filter(({ state }) => state.kind !== 'unknown')
    .map((cell): TableCell[] => [
      [text(headingPath(map.outcomes, cell.outcome), STYLES.table)],
      wordsOf(report, cell),
    ]);
  if (blank.length > 0) {
    const outcomes = blank.flatMap(({ outcome }) => map.outcomes.all.get(outcome) ?? []);
    const names = namesOf(report, 'outcomes', outcomes);
    rows.push([
      [text([{ text: words.map.restBlank(blank.length), colour: SOFT }], STYLES.table)],
      [text([{ text: names, colour: SOFT }], STYLES.table)],
    ]);
  }
  const columns = [
    { head: words.map.outcome, share: 0.34 },
    { head: words.map.says, share: 0.66 },
  ];
  table(paper, element, columns, rows);
}

/** "Families (all); Workers: Retention, Pay" */
function namesOf(
  { map }: Report,
  axis: 'themes' | 'outcomes',
  headings: readonly Heading[],
): string {
  const ids = new Set(headings.map(({ id }) => id));
  return groupsOf(map, axis)
    .flatMap(({ label, leaves }) => {
      const some = leaves.filter(({ id }) => ids.has(id));
      const names = some.map((leaf) => leaf.label.trim() || words.unnamed).join(', ');
      if (some.length === 0) return [];
      if (label === '') return [names];
      return some.length === leaves.length && some.length > 1
        ? [words.map.allOf(label)]
        : [`${label}: ${names}`];
    })
    .join('; ');
}

function wordsOf({ references }: Report, cell: Cell): TableCell {
  const studies = citationOf(
    cell.studies.map(({ study }) => study.id),
    references,
  );
  const { state } = cell;
  const agreed = state.kind === 'agreed' ? state.agreed.note.trim() : '';
  return [
    text(describeCell(cell), STYLES.table),
    ...(studies === '' ? [] : [text(words.map.studies(studies), STYLES.small)]),
    ...(agreed === '' ? [] : [text(words.map.agreed(agreed), STYLES.small)]),
  ];
}
