/** A cell by its row and column, counted from 0. */
export interface At {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** rows that a page up or down goes over */
  page: number;
}

/** Where a key leads from a cell of a grid, as in a spreadsheet; `undefined`: it leads nowhere. */
export function moveIn(
  { rows, columns, page }: GridSize,
  { row, column }: At,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
): At | undefined {
  const to = (toRow: number, toColumn: number): At => ({
    row: Math.min(rows - 1, Math.max(0, toRow)),
    column: Math.min(columns - 1, Math.max(0, toColumn)),
  });
  switch (key) {
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? rows - 1 : row, columns - 1);
    default:
      return undefined;
  }
}
