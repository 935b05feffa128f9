import type { Heading, HeadingTree } from '@gapboard/evidence';

/** One heading above the columns. */
export interface ColumnHead {
  heading: Heading;
  isGroup: boolean;
  colSpan: number;
  rowSpan: number;
}

/** The headings above the columns, row by row: groups span what they group, and a leaf reaches down to its column. */
export function columnHeads({ roots }: HeadingTree): ColumnHead[][] {
  const rows: ColumnHead[][] = Array.from({ length: depthOf(roots) }, () => []);
  const put = (heading: Heading, depth: number): void => {
    const isGroup = heading.children.length > 0;
    rows[depth]?.push({
      heading,
      isGroup,
      colSpan: widthOf(heading),
      rowSpan: isGroup ? 1 : rows.length - depth,
    });
    for (const child of heading.children) put(child, depth + 1);
  };
  for (const root of roots) put(root, 0);
  return rows;
}

/** A row of the table: the name of a group, over the rows it groups, or a theme with its cells. */
export interface RowHead {
  heading: Heading;
  isGroup: boolean;
  /** how many groups it lies in */
  depth: number;
}

/** The rows in the order in which they are read, in parts: each group at the top with all that it groups, and the themes between such groups. */
export function rowHeads({ roots }: HeadingTree): RowHead[][] {
  const parts: RowHead[][] = [];
  let loose: RowHead[] | undefined;
  for (const root of roots) {
    if (root.children.length > 0) {
      loose = undefined;
      parts.push(rowsUnder(root, 0));
    } else if (loose) {
      loose.push(...rowsUnder(root, 0));
    } else {
      loose = rowsUnder(root, 0);
      parts.push(loose);
    }
  }
  return parts;
}

function rowsUnder(heading: Heading, depth: number): RowHead[] {
  const isGroup = heading.children.length > 0;
  return [
    { heading, isGroup, depth },
    ...heading.children.flatMap((child) => rowsUnder(child, depth + 1)),
  ];
}

function depthOf(headings: readonly Heading[]): number {
  return headings.reduce((most, { children }) => Math.max(most, 1 + depthOf(children)), 0);
}

function widthOf({ children }: Heading): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + widthOf(child), 0);
}

/** The DOM id of a heading in the table, by which its cells name it. */
export function headId(heading: string): string {
  return `head-${heading.slice(heading.indexOf(':') + 1)}`;
}

/** What a cell's `headers` attribute says: its row and column, each with the groups it lies in. */
export function headersOf(row: Heading, column: Heading): string {
  return [...row.ancestors, row.id, ...column.ancestors, column.id].map(headId).join(' ');
}
