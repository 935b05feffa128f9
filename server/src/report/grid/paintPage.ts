import { cellKey, type EvidenceMap, PALETTES } from '@gapboard/evidence';
import type { Paper, TextStyle } from '../page/Paper.ts';
import { GROUND, STYLES } from '../page/styles.ts';
import { words } from '../words.ts';
import { drawHeading, headingLines } from './headings.ts';
import { marksOf } from './marks.ts';
import { type BubbleScale, bubbleScaleFor, paintCell } from './paintCell.ts';
import {
  type Area,
  type Band,
  LABELS,
  type Plan,
  type PlannedPage,
  planOf,
  type TypeSizes,
} from './plan.ts';

const LINES = { row: 14, column: 12, group: 4 };
const HEAD_PADDING = 3;
const { line, edge } = PALETTES.light;

export function planFor(paper: Paper, map: EvidenceMap, area: Area): Plan {
  const { padding } = LABELS;
  const height = (style: TextStyle, most: number) => (label: string, width: number) =>
    headingLines(paper, label, style, width - 2 * padding, most).length * style.leading +
    2 * HEAD_PADDING;
  const sizes: TypeSizes = {
    rowHeight: height(STYLES.onMap, LINES.row),
    bandHeight: height(STYLES.onMapBold, LINES.group),
    columnHeight: height(STYLES.tiny, LINES.column),
    groupHeight: height(STYLES.onMapBold, LINES.group),
    widestWord: (label) => paper.widestWord(label, STYLES.tiny),
    rowWidth: (label) => paper.textWidth(label, STYLES.onMap) + 2 * padding + 1,
  };
  return planOf(map, area, sizes);
}

function bubbleScaleOf(map: EvidenceMap, { pages }: Plan): BubbleScale {
  let most = 0;
  for (const cell of map.cells.values()) most = Math.max(most, marksOf(cell).research);
  const heights = pages.flatMap(({ bands }) => bands.flatMap(({ rows }) => rows));
  return bubbleScaleFor(most, Math.min(...heights.map(({ height }) => height)));
}

export function widthOf({ labelWidth }: Plan, { columns, columnWidth }: PlannedPage): number {
  return labelWidth + columns.length * columnWidth;
}

export function heightOf({ head, bands }: PlannedPage): number {
  const rows = bands.map((band) => band.rows.reduce((sum, row) => sum + row.height, band.height));
  return head.groups + head.columns + rows.reduce((sum, height) => sum + height, 0);
}

/** One page of the map, from its top left corner: heads, then rows under their groups. */
export function paintPage(
  paper: Paper,
  map: EvidenceMap,
  plan: Plan,
  page: PlannedPage,
  at: { x: number; y: number },
): void {
  const scale = bubbleScaleOf(map, plan);
  paintHeads(paper, plan, page, at);
  let y = at.y + page.head.groups + page.head.columns;
  for (const band of page.bands) y = paintBand(paper, map, plan, page, band, { x: at.x, y }, scale);
  paper.doc
    .lineWidth(0.8)
    .rect(at.x, at.y, widthOf(plan, page), y - at.y)
    .stroke(edge);
}

function paintHeads(
  paper: Paper,
  { labelWidth }: Plan,
  page: PlannedPage,
  at: { x: number; y: number },
): void {
  const { doc } = paper;
  const { columnGroups, columns, columnWidth, head } = page;
  const left = at.x + labelWidth;
  const height = head.groups + head.columns;
  doc.rect(at.x, at.y, labelWidth + columns.length * columnWidth, height).fill(GROUND);
  let x = left;
  for (const { label, leaves } of columnGroups) {
    const width = columnWidth * leaves.length;
    if (label !== '') {
      const style = STYLES.onMapBold;
      const lines = headingLines(paper, label, style, width - 2 * LABELS.padding, LINES.group);
      drawHeading(paper, lines, style, x + width / 2, at.y + HEAD_PADDING, 'middle');
    }
    x += width;
  }
  for (const edgeX of groupEdges(page, left)) rule(paper, edgeX, at.y, edgeX, at.y + height, 0.8);
  for (const [n, { label }] of columns.entries()) {
    const style = STYLES.tiny;
    const from = left + n * columnWidth;
    const lines = headingLines(
      paper,
      named(label),
      style,
      columnWidth - 2 * LABELS.padding,
      LINES.column,
    );
    const top = at.y + height - lines.length * style.leading - HEAD_PADDING;
    drawHeading(paper, lines, style, from + columnWidth / 2, top, 'middle');
    if (n > 0) rule(paper, from, at.y + head.groups, from, at.y + height, 0.4);
  }
  rule(paper, at.x, at.y + height, left + columns.length * columnWidth, at.y + height, 0.8);
}

function paintBand(
  paper: Paper,
  map: EvidenceMap,
  plan: Plan,
  page: PlannedPage,
  band: Band,
  at: { x: number; y: number },
  scale: BubbleScale,
): number {
  const { doc } = paper;
  const width = widthOf(plan, page);
  let { y } = at;
  if (band.height > 0) {
    const style = STYLES.onMapBold;
    const label = band.isContinued ? words.map.continued(band.group.label) : band.group.label;
    doc.rect(at.x, y, width, band.height).fill(GROUND);
    const lines = headingLines(paper, label, style, width - 2 * LABELS.padding, LINES.group);
    drawHeading(paper, lines, style, at.x + LABELS.padding, y + HEAD_PADDING, 'left');
    y += band.height;
    rule(paper, at.x, y, at.x + width, y, 0.4);
  }
  for (const { heading, height } of band.rows) {
    const style = STYLES.onMap;
    const lines = headingLines(
      paper,
      named(heading.label),
      style,
      plan.labelWidth - 2 * LABELS.padding,
      LINES.row,
    );
    const top = y + (height - lines.length * style.leading) / 2;
    drawHeading(paper, lines, style, at.x + LABELS.padding, top, 'left');
    for (const [n, outcome] of page.columns.entries()) {
      const cell = map.cells.get(cellKey({ theme: heading.id, outcome: outcome.id }));
      const x = at.x + plan.labelWidth + n * page.columnWidth;
      rule(paper, x, y, x, y + height, 0.4);
      if (cell) paintCell(paper, marksOf(cell), { x, y, width: page.columnWidth, height }, scale);
    }
    for (const edgeX of groupEdges(page, at.x + plan.labelWidth)) {
      rule(paper, edgeX, y, edgeX, y + height, 0.8);
    }
    y += height;
    rule(paper, at.x, y, at.x + width, y, 0.4);
  }
  return y;
}

/** Where a group of columns begins. */
function groupEdges({ columnGroups, columnWidth }: PlannedPage, left: number): number[] {
  let x = left;
  return columnGroups.map(({ leaves }) => {
    const start = x;
    x += columnWidth * leaves.length;
    return start;
  });
}

function rule({ doc }: Paper, x1: number, y1: number, x2: number, y2: number, width: number): void {
  doc
    .lineWidth(width)
    .moveTo(x1, y1)
    .lineTo(x2, y2)
    .stroke(width > 0.5 ? edge : line);
}

function named(label: string): string {
  return label.trim() === '' ? words.unnamed : label;
}
