import { cellKey, type CellRef, type EvidenceMap } from '@gapboard/evidence';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';

/** How each key goes from a cell, by its row and column, among so many of both. */
const WAYS: Record<string, (at: Spot, size: Spot) => Spot> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, size) => ({ row, column: size.column - 1 }),
};

interface Spot {
  row: number;
  column: number;
}

/** Of a thousand cells Tab leads to one, and from there the arrow keys to the others. */
export function useArrowKeys(map: EvidenceMap, open: CellRef | undefined) {
  const [last, setLast] = useState<string>();
  const [first] = map.cells.keys();
  const wanted = [last, open && cellKey(open), first];
  const current = wanted.find((key) => key !== undefined && map.cells.has(key));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const way = WAYS[event.key];
    const from = cellAt(event.target);
    if (!way || from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbour(map, from, way);
    const button =
      next === undefined
        ? null
        : event.currentTarget.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`);
    if (!button) return;
    event.preventDefault();
    button.focus();
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const key = cellAt(target);
    if (key !== undefined) setLast(key);
  };
  return { current, onKeyDown, onFocus };
}

function cellAt(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset['cell'] : undefined;
}

/** The cell that a key leads to; `undefined` at the edge of the map. */
export function neighbour(
  { themes, outcomes, cells }: EvidenceMap,
  from: string,
  way: (at: Spot, size: Spot) => Spot,
): string | undefined {
  const cell = cells.get(from);
  if (!cell) return undefined;
  const [rows, columns] = [themes.leaves, outcomes.leaves];
  const at = {
    row: rows.findIndex(({ id }) => id === cell.theme),
    column: columns.findIndex(({ id }) => id === cell.outcome),
  };
  const to = way(at, { row: rows.length, column: columns.length });
  const [theme, outcome] = [rows[to.row]?.id, columns[to.column]?.id];
  return theme !== undefined && outcome !== undefined ? cellKey({ theme, outcome }) : undefined;
}
