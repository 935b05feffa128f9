import * as Y from 'yjs';
import { openTables } from './copyTables.ts';
import { databaseName } from './localCopy.ts';

/**
 * Writes all that this device keeps of a board anew, as one row in place of all there were, in one
 * transaction: of what has been taken out of the document not a byte is in it any more. Other tabs may
 * go on storing meanwhile. What was set aside as unreadable stays.
 */
export async function foldCopy(boardId: string): Promise<void> {
  const db = await openTables(databaseName(boardId));
  const doc = new Y.Doc();
  try {
    const tx = db.transaction('updates', 'readwrite');
    const updates = tx.objectStore('updates');
    // One that is no update stays with all the rest, and is set aside when the copy is next opened.
    for (const row of await updates.getAll()) Y.applyUpdate(doc, row);
    await Promise.all([updates.clear(), updates.add(Y.encodeStateAsUpdate(doc)), tx.done]);
  } finally {
    doc.destroy();
    db.close();
  }
}

/** Lets go of what was set aside as unreadable: once something was removed for good, nobody can say that it is not in there. */
export async function forgetUnreadable(boardId: string): Promise<void> {
  const db = await openTables(databaseName(boardId));
  try {
    await db.clear('damaged');
  } finally {
    db.close();
  }
}
