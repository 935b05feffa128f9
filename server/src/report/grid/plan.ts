/** How a map is laid on paper: which rows and columns go on which page, and how large they are. */
import type { EvidenceMap, Heading } from '@gapboard/evidence';
import { headingPath } from '@gapboard/evidence';

/** Rows or columns that lie together in one group, with the group's name; those outside any have none. */
export interface Group {
  /** id of the group, or empty */
  id: string;
  label: string;
  leaves: readonly Heading[];
}

/** The leaves of one axis, in order, by the group each lies in. */
export function groupsOf(map: EvidenceMap, axis: 'themes' | 'outcomes'): Group[] {
  const tree = map[axis];
  const groups: { id: string; label: string; leaves: Heading[] }[] = [];
  for (const leaf of tree.leaves) {
    const id = leaf.ancestors.at(-1) ?? '';
    const last = groups.at(-1);
    if (last && last.id === id) last.leaves.push(leaf);
    else groups.push({ id, label: id === '' ? '' : headingPath(tree, id), leaves: [leaf] });
  }
  return groups;
}

/** What a plan asks of type: heights of headings at a width, and the width of the longest word. */
export interface TypeSizes {
  rowHeight: (label: string, width: number) => number;
  bandHeight: (label: string, width: number) => number;
  columnHeight: (label: string, width: number) => number;
  groupHeight: (label: string, width: number) => number;
  widestWord: (label: string) => number;
  /** of a row's heading on one line */
  rowWidth: (label: string) => number;
}

export interface Area {
  width: number;
  height: number;
  /** of the first page, where something stands above the map */
  firstHeight?: number;
}

/** Sizes in points; a cell of this size holds a bubble with its number, and four signs with theirs. */
export const CELL = { width: 47, widest: 92, height: 36, lowest: 28 };
export const LABELS = { narrowest: 96, widest: 148, padding: 2.5 };

export interface Row {
  heading: Heading;
  height: number;
}

export interface Band {
  group: Group;
  /** 0: rows without a group have no band */
  height: number;
  /** begun on a page before */
  isContinued: boolean;
  rows: readonly Row[];
}

export interface PlannedPage {
  columns: readonly Heading[];
  /** the same columns by their groups, of which one may go on from the page before */
  columnGroups: readonly Group[];
  columnWidth: number;
  /** of the groups' names, none where there are no groups, and of the columns' own */
  head: { groups: number; columns: number };
  bands: readonly Band[];
}

export interface Plan {
  labelWidth: number;
  pages: readonly PlannedPage[];
}

/** Pages go through all columns of the same rows before they go on to the next rows. */
export function planOf(map: EvidenceMap, area: Area, sizes: TypeSizes): Plan {
  const columns = map.outcomes.leaves;
  const themes = map.themes.leaves;
  const labelWidth = Math.min(
    LABELS.widest,
    Math.max(LABELS.narrowest, ...themes.map(({ label }) => sizes.rowWidth(label))),
  );
  if (columns.length === 0 || themes.length === 0) return { labelWidth, pages: [] };

  const words = columns.map(({ label }) => sizes.widestWord(label) + 2 * LABELS.padding);
  const least = Math.min(CELL.widest, Math.max(CELL.width, ...words));
  const across = area.width - labelWidth;
  const most = Math.max(1, Math.floor(across / least));
  const perSheet = Math.ceil(columns.length / Math.ceil(columns.length / most));
  const columnWidth = Math.min(CELL.widest, across / perSheet);

  const outcomes = groupsOf(map, 'outcomes');
  const strips = chunked(columns, perSheet).map((strip) => ({
    columns: strip,
    columnGroups: groupsWithin(outcomes, strip),
  }));
  const head = headOf(strips, columnWidth, sizes);
  const heads = head.groups + head.columns;
  const width = labelWidth + perSheet * columnWidth;
  const rooms = {
    first: (area.firstHeight ?? area.height) - heads,
    next: area.height - heads,
  };
  const downs = bandsByPage(groupsOf(map, 'themes'), rooms, { labelWidth, width }, sizes);
  return {
    labelWidth,
    pages: downs.flatMap((bands) =>
      strips.map((strip) => ({ ...strip, columnWidth, head, bands })),
    ),
  };
}

function headOf(
  strips: readonly { columns: readonly Heading[]; columnGroups: readonly Group[] }[],
  width: number,
  sizes: TypeSizes,
): PlannedPage['head'] {
  const groups = strips.flatMap(({ columnGroups }) => columnGroups);
  const named = groups.filter(({ label }) => label !== '');
  return {
    groups: Math.max(
      0,
      ...named.map(({ label, leaves }) => sizes.groupHeight(label, width * leaves.length)),
    ),
    columns: Math.max(
      0,
      ...strips.flatMap(({ columns }) =>
        columns.map(({ label }) => sizes.columnHeight(label, width)),
      ),
    ),
  };
}

/** The groups of some columns only. */
function groupsWithin(groups: readonly Group[], columns: readonly Heading[]): Group[] {
  const ids = new Set(columns.map(({ id }) => id));
  return groups
    .map((group) => ({ ...group, leaves: group.leaves.filter(({ id }) => ids.has(id)) }))
    .filter(({ leaves }) => leaves.length > 0);
}

interface Rooms {
  first: number;
  next: number;
}

/**
 * Rows as high as they should be, unless lower ones save a page; and pages about equally full, so that
 * none is left with a row or two.
 */
function bandsByPage(
  groups: readonly Group[],
  rooms: Rooms,
  widths: { labelWidth: number; width: number },
  sizes: TypeSizes,
): Band[][] {
  const measured = groups.map((group) => ({
    group,
    height: group.label === '' ? 0 : sizes.bandHeight(group.label, widths.width),
    leaves: group.leaves.map((heading) => ({
      heading,
      height: sizes.rowHeight(heading.label, widths.labelWidth),
    })),
  }));
  const pagesOf = (rowHeight: number, room: Rooms) => filled(measured, rowHeight, room);
  const comfortable = pagesOf(CELL.height, rooms);
  const least = pagesOf(CELL.lowest, rooms);
  const rowHeight =
    least.length < comfortable.length ? highest(pagesOf, rooms, least.length) : CELL.height;
  const pages = pagesOf(rowHeight, rooms);
  let room = rooms;
  while (room.next > 100) {
    const fuller = { first: room.first - 10, next: room.next - 10 };
    if (pagesOf(rowHeight, fuller).length > pages.length) break;
    room = fuller;
  }
  return pagesOf(rowHeight, room);
}

/** The greatest height of rows at which they still fit on so many pages. */
function highest(
  pagesOf: (rowHeight: number, rooms: Rooms) => Band[][],
  rooms: Rooms,
  pages: number,
): number {
  let height = CELL.height;
  while (height > CELL.lowest && pagesOf(height, rooms).length > pages) height--;
  return height;
}

interface MeasuredGroup {
  group: Group;
  height: number;
  leaves: readonly Row[];
}

/** Page after page, each as full as it gets. */
function filled(groups: readonly MeasuredGroup[], rowHeight: number, rooms: Rooms): Band[][] {
  const pages: Band[][] = [[]];
  let left = rooms.first;
  for (const { group, height, leaves } of groups) {
    let band: { rows: Row[] } | undefined;
    for (const leaf of leaves) {
      const row = { heading: leaf.heading, height: Math.max(rowHeight, leaf.height) };
      const page = pages.at(-1) ?? [];
      const needed = row.height + (band === undefined ? height : 0);
      if (needed > left && page.length > 0) {
        pages.push([]);
        left = rooms.next;
        band = undefined;
      }
      if (band === undefined) {
        const rows: Row[] = [];
        pages.at(-1)?.push({ group, height, isContinued: leaf !== leaves[0], rows });
        band = { rows };
        left -= height;
      }
      band.rows.push(row);
      left -= row.height;
    }
  }
  return pages.filter((page) => page.length > 0);
}

function chunked<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
}
