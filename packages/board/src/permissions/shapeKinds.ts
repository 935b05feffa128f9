import type { UnknownRecord } from '@tldraw/store';
import { authoredAs } from './authorship.ts';
import { text } from './changes.ts';

/** Ink is what is drawn by hand. */
export function isInk(record: UnknownRecord): boolean {
  const type = text(record, 'type');
  return type === 'draw' || type === 'highlight';
}

export function isNote(record: UnknownRecord): boolean {
  const type = text(record, 'type');
  return type === 'evidence-note' || type === 'note';
}

export function isMap(record: UnknownRecord): boolean {
  return text(record, 'type') === 'evidence-map';
}

/** Strokes that have been framed together; see `DrawingShapeProps`. */
export function isDrawing(record: UnknownRecord): boolean {
  return text(record, 'type') === 'drawing';
}

/** Drawn by the scribe for everyone: nobody but its author changes it, not even a facilitator. */
export function isScribeInk(record: UnknownRecord): boolean {
  return (isInk(record) || isDrawing(record)) && authoredAs(record) === 'scribe';
}
