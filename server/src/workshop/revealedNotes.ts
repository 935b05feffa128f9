import { newNote, type UnknownRecord } from '@gapboard/board';
import { recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';
import { homeAnyway, NotePlaces } from '../evidence/noteHome.ts';
import type { HeldNote } from '../storage/Storage.ts';

/**
 * Held notes as records of the board, in the order given: each in the cell its author chose, or in
 * the tray. Without their authors where they were promised that. One that is on the board already,
 * because a server stopped between putting it there and letting go of it, is left out.
 */
export function revealedNotes(
  doc: Y.Doc,
  notes: readonly HeldNote[],
  anonymous: boolean,
): UnknownRecord[] {
  const places = new NotePlaces(doc);
  return notes
    .filter(({ shape }) => !recordsOf(doc).has(shape))
    .map((note) => {
      const { parent, map, cell } = homeAnyway(doc, note);
      const { shape: id, kind, text, kept, by, as } = note;
      const index = places.nextIndex(parent);
      const author = anonymous ? undefined : { id: by, role: as };
      const record = newNote({ id, map: parent, index, kind, text, cell, kept }, author);
      return map === null ? { ...record, ...places.nextPlace(parent) } : record;
    });
}
