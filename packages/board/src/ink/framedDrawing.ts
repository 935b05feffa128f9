import type { CellRef } from '@gapboard/evidence';
import type { UnknownRecord } from '@tldraw/store';
import { authoredAs, authorOf } from '../permissions/authorship.ts';
import { isFields, part, text } from '../permissions/changes.ts';
import { isDrawing } from '../permissions/shapeKinds.ts';

/** A drawing that somebody has framed, as whoever has no canvas reads it from its record. */
export interface FramedDrawing {
  id: string;
  /** empty: it has none */
  name: string;
  /** what was drawn, in a line; empty: nobody has said */
  alt: string;
  cell: CellRef | null;
  note: string | null;
  notes: readonly string[];
  /** id of whoever drew it; `undefined`: nobody knows */
  by: string | undefined;
  byScribe: boolean;
}

/** `undefined` for a record of any other kind; parts of it that make no sense are as if they were not said. */
export function framedDrawing(record: UnknownRecord): FramedDrawing | undefined {
  if (!isDrawing(record)) return undefined;
  const { name, alt, cell, note, notes } = part(record, 'props');
  return {
    id: record.id,
    name: wordsIn(name),
    alt: wordsIn(alt),
    cell: cellIn(cell),
    note: typeof note === 'string' ? note : null,
    notes: Array.isArray(notes) ? notes.filter((id) => typeof id === 'string') : [],
    by: authorOf(record),
    byScribe: authoredAs(record) === 'scribe',
  };
}

/** The drawing that a stroke is part of, if it is of one. */
export function drawingOf(
  stroke: UnknownRecord,
  board: { record(id: string): UnknownRecord | undefined },
): UnknownRecord | undefined {
  const parent = board.record(text(stroke, 'parentId') ?? '');
  return parent && isDrawing(parent) ? parent : undefined;
}

function cellIn(value: unknown): CellRef | null {
  if (!isFields(value)) return null;
  const { theme, outcome } = value;
  return typeof theme === 'string' && typeof outcome === 'string' ? { theme, outcome } : null;
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
