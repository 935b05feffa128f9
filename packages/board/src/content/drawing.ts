import type { UnknownRecord } from '@tldraw/store';
import { CREDIT_MAX, DRAWING_ALT_MAX, DRAWING_NAME_MAX, DRAWING_NOTES_MAX } from '../limits.ts';
import { isFields, part } from '../permissions/changes.ts';
import { isDrawing } from '../permissions/shapeKinds.ts';
import { isShort } from './evidence.ts';

/** Longest id of a record that a drawing names, in characters: ours have fewer. */
const ID_MAX = 300;

/** Whether what is said of a drawing, and by whom it is, is no longer than it may be; anything else is. */
export function isDrawingSized(record: UnknownRecord): boolean {
  if (record.typeName === 'user') return isShort(part(record, 'meta')['credit'], CREDIT_MAX);
  if (!isDrawing(record)) return true;
  const { name, alt, cell, note, notes } = part(record, 'props');
  const shown: unknown[] = Array.isArray(notes) ? notes : [];
  const ids = [note, ...shown, ...(isFields(cell) ? Object.values(cell) : [])];
  return (
    isShort(name, DRAWING_NAME_MAX) &&
    isShort(alt, DRAWING_ALT_MAX) &&
    shown.length <= DRAWING_NOTES_MAX &&
    ids.every((id) => isShort(id, ID_MAX))
  );
}
