/** Where everything of a drawn map lies, in units of the drawing; nothing is drawn here. */
import { headingPath } from '../../model/describe.ts';
import type { EvidenceMap, Heading, HeadingTree } from '../../model/map.ts';
import { type Figures, figuresOf } from '../figures.ts';
import { placesOf } from '../tables/places.ts';
import { contentHeight, largestRadius } from './cell.ts';
import { wrapped } from './wrap.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Label extends Box {
  lines: string[];
  /** written from the bottom up, where columns are narrow */
  isUpright: boolean;
}

export interface DrawnCell extends Box {
  figures: Figures;
  /** of the theme and the outcome, and what the cell is */
  theme: Heading;
  outcome: Heading;
  key: string;
}

export interface Layout {
  width: number;
  bottom: number;
  /** groups of columns, level by level, and groups of rows */
  bands: Label[];
  columns: Label[];
  rows: Label[];
  cells: DrawnCell[];
  largest: { count: number; radius: number };
}

export const HEADING = { size: 13 };
export const BAND = { size: 13, isBold: true };
export const LINE_HEIGHT = 16;
export const MARGIN = 24;
const PADDING = 6;
/** Narrower columns than this have no room for marks. */
const COLUMN_MIN = 64;
const COLUMN_MAX = 340;
const ROW_HEADING = 250;
const ROW_MIN = 52;
/** Columns narrower than this are headed from the bottom up. */
const LEVEL_FROM = 92;
const UPRIGHT_LENGTH = 170;

export function layoutOf(map: EvidenceMap, { top, width }: { top: number; width: number }): Layout {
  const room = (width - 2 * MARGIN - ROW_HEADING) / Math.max(1, map.outcomes.leaves.length);
  const columnWidth = Math.min(Math.max(room, COLUMN_MIN), COLUMN_MAX);
  const left = MARGIN + ROW_HEADING;
  const right = left + columnWidth * map.outcomes.leaves.length;
  const heads = columnHeads(map.outcomes, { left, top, columnWidth });

  const figures = placesOf(map).map((place) => ({ ...place, figures: figuresOf(place.cell) }));
  const largest = {
    count: Math.max(0, ...figures.map(({ figures: { research } }) => research)),
    radius: largestRadius(columnWidth),
  };
  const bands = [...heads.bands];
  const rows: Label[] = [];
  const cells: DrawnCell[] = [];
  let y = heads.bottom;
  let group = '';
  for (const [row, theme] of map.themes.leaves.entries()) {
    const parent = theme.ancestors.at(-1);
    const path = parent === undefined ? '' : headingPath(map.themes, parent);
    if (path !== group && path !== '') {
      const lines = wrapped(path, right - MARGIN - 2 * PADDING, BAND, 2);
      const height = lines.length * LINE_HEIGHT + 8;
      bands.push({ x: MARGIN, y, width: right - MARGIN, height, lines, isUpright: false });
      y += height;
    }
    group = path;
    const columns = map.outcomes.leaves.length;
    const own = figures.slice(row * columns, (row + 1) * columns);
    const lines = wrapped(theme.label, ROW_HEADING - 2 * PADDING, HEADING, 6);
    const height = Math.max(
      ROW_MIN,
      lines.length * LINE_HEIGHT + 2 * PADDING,
      ...own.map((one) => contentHeight(one.figures, columnWidth, largest)),
    );
    rows.push({ x: MARGIN, y, width: ROW_HEADING, height, lines, isUpright: false });
    for (const [column, one] of own.entries()) {
      const { cell, outcome } = one;
      cells.push({
        x: left + column * columnWidth,
        y,
        width: columnWidth,
        height,
        figures: one.figures,
        theme,
        outcome,
        key: `${cell.theme} ${cell.outcome}`,
      });
    }
    y += height;
  }
  return {
    width: Math.max(width, right + MARGIN),
    bottom: y,
    bands,
    columns: heads.columns,
    rows,
    cells,
    largest,
  };
}

/** Group headings above the columns they group, one level below the other, and the columns' own. */
function columnHeads(
  tree: HeadingTree,
  { columnWidth, left, top }: { columnWidth: number; left: number; top: number },
): { bands: Label[]; columns: Label[]; bottom: number } {
  const depth = Math.max(0, ...tree.leaves.map(({ ancestors }) => ancestors.length));
  const bands: Label[] = [];
  let y = top;
  for (let level = 0; level < depth; level++) {
    const own = runsAt(tree, level).map(({ from, id, to }) => {
      const width = (to - from) * columnWidth;
      const lines = wrapped(tree.all.get(id)?.label ?? '', width - 2 * PADDING, BAND, 3);
      return { x: left + from * columnWidth, y, width, height: 0, lines, isUpright: false };
    });
    const height = Math.max(1, ...own.map(({ lines }) => lines.length)) * LINE_HEIGHT + 8;
    bands.push(...own.map((band) => ({ ...band, height })));
    y += height;
  }

  const isUpright = columnWidth < LEVEL_FROM;
  const columns = tree.leaves.map((leaf, at) => ({
    x: left + at * columnWidth,
    y,
    width: columnWidth,
    height: 0,
    isUpright,
    lines: isUpright
      ? wrapped(leaf.label, UPRIGHT_LENGTH, HEADING, Math.floor(columnWidth / LINE_HEIGHT))
      : wrapped(leaf.label, columnWidth - 2 * PADDING, HEADING, 5),
  }));
  const height = isUpright
    ? UPRIGHT_LENGTH + 2 * PADDING
    : Math.max(1, ...columns.map(({ lines }) => lines.length)) * LINE_HEIGHT + 2 * PADDING;
  return { bands, columns: columns.map((column) => ({ ...column, height })), bottom: y + height };
}

/** Neighbouring columns with the same group at a level; those that have none there are in no run. */
function runsAt(tree: HeadingTree, level: number): { id: string; from: number; to: number }[] {
  const runs: { id: string; from: number; to: number }[] = [];
  for (const [at, { ancestors }] of tree.leaves.entries()) {
    const id = ancestors[level];
    if (id === undefined) continue;
    const last = runs.at(-1);
    if (last?.id === id && last.to === at) last.to = at + 1;
    else runs.push({ id, from: at, to: at + 1 });
  }
  return runs;
}
