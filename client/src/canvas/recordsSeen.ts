import type { UnknownRecord } from '@gapboard/board';
import type { Editor } from 'tldraw';
import type { Permissions } from './permissions/Permissions.ts';

/** All records of the board that this person may see, as they are now: without what is hidden until later. */
export function recordsSeen(
  editor: Editor,
  permissions: Permissions | undefined,
): readonly UnknownRecord[] {
  return editor.store
    .allRecords()
    .filter((record) => record.typeName !== 'shape' || !permissions?.hides(record));
}
