/** A whole map in little: for those too large to be shown in full on one page. */
import { cellKey, type EvidenceMap, type Heading, PALETTES } from '@gapboard/evidence';
import type { Paper, TextStyle } from '../page/Paper.ts';
import { GROUND, STYLES } from '../page/styles.ts';
import type { Line } from '../page/typeset.ts';
import { words } from '../words.ts';
import { drawHeading, headingLines } from './headings.ts';
import { marksOf } from './marks.ts';
import type { Frame } from './paintCell.ts';
import { paintTile } from './paintTile.ts';
import { type Group, groupsOf } from './plan.ts';

const STYLE = STYLES.tiny;
const BOLD = STYLES.tinyBold;
const PADDING = 3;
/** Names of groups, and beside them those of rows where each has room for a line. */
const WIDTHS = { groups: 74, rows: 116 };
/** Names over columns stand upright, and take at most so much room. */
const HIGHEST = { groups: 84, columns: 88 };
const LARGEST_TILE = { width: 60, height: 22 };
const SMALLEST_TILE = 1.5;
const { edge } = PALETTES.light;

/** Where everything goes, in points. */
interface Layout {
  x: number;
  y: number;
  /** of the names of groups, and of rows */
  labels: { groups: number; rows: number };
  /** of the names of groups, and of columns */
  heads: { groups: number; columns: number };
  tile: { width: number; height: number };
  groups: readonly Head[];
  columns: readonly Head[];
}

interface Head {
  /** how many columns it is over */
  span: number;
  lines: readonly Line[];
  isUpright: boolean;
  height: number;
}

/** Paints it from the top left of its frame, no larger than that; returns how high it has become. */
export function paintOverview(paper: Paper, map: EvidenceMap, frame: Frame): number {
  const layout = layoutFor(paper, map, frame);
  const { x, y, labels, heads, tile } = layout;
  const [rows, columns] = [map.themes.leaves, map.outcomes.leaves];
  const gridX = x + labels.groups + labels.rows;
  const gridY = y + heads.groups + heads.columns;
  const width = gridX - x + columns.length * tile.width;
  const height = gridY - y + rows.length * tile.height;

  paper.doc.rect(x, y, width, gridY - y).fill(GROUND);
  paper.doc.rect(x, gridY, gridX - x, y + height - gridY).fill(GROUND);
  paintHeads(paper, layout.groups, BOLD, { x: gridX, bottom: y + heads.groups, tile: tile.width });
  paintHeads(paper, layout.columns, STYLE, { x: gridX, bottom: gridY, tile: tile.width });
  for (const [n, theme] of rows.entries()) {
    const top = gridY + n * tile.height;
    if (labels.rows > 0) {
      paintRowName(paper, theme, { ...tile, x: x + labels.groups, y: top, width: labels.rows });
    }
    for (const [at, outcome] of columns.entries()) {
      const cell = map.cells.get(cellKey({ theme: theme.id, outcome: outcome.id }));
      if (cell) paintTile(paper, marksOf(cell), { ...tile, x: gridX + at * tile.width, y: top });
    }
  }
  paintGroups(paper, groupsOf(map, 'themes'), layout, { y: gridY, width });
  let line = gridX;
  for (const { span } of layout.groups) {
    paper.doc
      .lineWidth(0.7)
      .moveTo(line, y)
      .lineTo(line, y + height)
      .stroke(edge);
    line += span * tile.width;
  }
  paper.doc.lineWidth(0.8).rect(x, y, width, height).stroke(edge);
  return height;
}

function layoutFor(paper: Paper, map: EvidenceMap, frame: Frame): Layout {
  const [rows, columns] = [map.themes.leaves.length, map.outcomes.leaves.length];
  const outcomes = groupsOf(map, 'outcomes');
  const sized = (withRows: boolean): Layout => {
    const labels = { groups: WIDTHS.groups, rows: withRows ? WIDTHS.rows : 0 };
    const room = frame.width - labels.groups - labels.rows;
    const width = clamped(room / columns, LARGEST_TILE.width);
    const groups = outcomes.map(({ label, leaves }) =>
      fits(paper, label, BOLD, width * leaves.length)
        ? across(paper, label, leaves.length, width)
        : upright(paper, label, BOLD, leaves.length, width, HIGHEST.groups),
    );
    const names = map.outcomes.leaves.map(({ label }) =>
      upright(paper, label || words.unnamed, STYLE, 1, width, HIGHEST.columns),
    );
    const heads = { groups: heightOf(groups), columns: withRows ? heightOf(names) : 0 };
    const down = frame.height - heads.groups - heads.columns;
    const height = clamped(down / rows, LARGEST_TILE.height);
    const named = withRows ? names : [];
    const tile = { width, height };
    return { x: frame.x, y: frame.y, labels, heads, tile, groups, columns: named };
  };
  const whole = sized(true);
  const { width, height } = whole.tile;
  return width >= STYLE.leading && height >= STYLE.leading ? whole : sized(false);
}

function fits(paper: Paper, label: string, style: TextStyle, width: number): boolean {
  return paper.widestWord(label, style) <= width - 2 * PADDING;
}

function across(paper: Paper, label: string, span: number, tile: number): Head {
  const lines = headingLines(paper, label, BOLD, tile * span - 2 * PADDING, 6);
  return { span, lines, isUpright: false, height: lines.length * BOLD.leading };
}

function upright(
  paper: Paper,
  label: string,
  style: TextStyle,
  span: number,
  tile: number,
  highest: number,
): Head {
  const most = Math.max(1, Math.floor((tile * span) / style.leading));
  const lines = headingLines(paper, label, style, highest - 2 * PADDING, most);
  return { span, lines, isUpright: true, height: Math.max(...lines.map(({ width }) => width)) };
}

function heightOf(heads: readonly Head[]): number {
  const height = Math.max(0, ...heads.map((head) => head.height));
  return height === 0 ? 0 : height + 2 * PADDING;
}

function paintHeads(
  paper: Paper,
  heads: readonly Head[],
  style: TextStyle,
  { x, bottom, tile }: { x: number; bottom: number; tile: number },
): void {
  const { doc } = paper;
  let left = x;
  for (const { span, lines, isUpright } of heads) {
    const middle = left + (tile * span) / 2;
    const height = lines.length * style.leading;
    if (isUpright) {
      doc.save();
      doc.translate(middle, bottom - PADDING).rotate(-90);
      drawHeading(paper, lines, style, 0, -height / 2, 'left');
      doc.restore();
    } else drawHeading(paper, lines, style, middle, bottom - PADDING - height, 'middle');
    left += tile * span;
  }
}

function paintRowName(paper: Paper, { label }: Heading, { x, y, width, height }: Frame): void {
  const most = Math.max(1, Math.floor(height / STYLE.leading));
  const lines = headingLines(paper, label || words.unnamed, STYLE, width - 2 * PADDING, most);
  const top = y + (height - lines.length * STYLE.leading) / 2;
  drawHeading(paper, lines, STYLE, x + PADDING, top, 'left');
}

/** The names of groups of rows, and a line over each group. */
function paintGroups(
  paper: Paper,
  groups: readonly Group[],
  { x, labels, tile }: Layout,
  { y, width }: { y: number; width: number },
): void {
  let top = y;
  for (const { label, leaves } of groups) {
    const height = tile.height * leaves.length;
    const most = Math.floor(height / BOLD.leading);
    if (most > 0 && label !== '') {
      const lines = headingLines(paper, label, BOLD, labels.groups - 2 * PADDING, most);
      const middle = top + (height - lines.length * BOLD.leading) / 2;
      drawHeading(paper, lines, BOLD, x + PADDING, middle, 'left');
    }
    paper.doc
      .lineWidth(0.7)
      .moveTo(x, top)
      .lineTo(x + width, top)
      .stroke(edge);
    top += height;
  }
}

function clamped(size: number, largest: number): number {
  return Math.max(SMALLEST_TILE, Math.min(largest, size));
}
