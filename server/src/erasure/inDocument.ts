import type { Scrub } from '@gapboard/history';
import { roundKey } from '@gapboard/board';
import { editRecord, readRecord, recordsOf, sessionOf, writeRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import { SERVER } from '../rooms/EditOrigin.ts';
import type { Room } from '../rooms/Room.ts';
import { roundWithout, type Things } from './scrub.ts';

/**
 * Takes something out of a board's document while people are on it, in one change that everyone gets
 * like any other. A record that goes is taken out with its map and not marked as deleted: Yjs then
 * lets go of all that was ever written into it, here and on every device that hears of it. Whoever
 * has written into it meanwhile has written nowhere.
 */
export function takeOutOfDocument(
  room: Pick<Room, 'doc' | 'edit' | 'removed'>,
  things: Things,
  scrub: Scrub,
): void {
  room.removed.add(things.keys());
  const { doc } = room;
  room.edit(SERVER.author, (origin) => {
    doc.transact(() => {
      for (const id of recordsOf(doc).keys()) rewriteRecord(doc, id, things, scrub);
      const session = sessionOf(doc);
      for (const [key, value] of session.entries()) {
        const left = key.startsWith(roundKey('')) ? roundWithout(value, things) : value;
        if (left !== value) session.set(key, left);
      }
    }, origin);
  });
}

function rewriteRecord(doc: Y.Doc, id: string, things: Things, scrub: Scrub): void {
  const records = recordsOf(doc);
  const map = records.get(id);
  const reading = readRecord(id, map);
  if (!map || reading.state === 'unreadable') {
    if (things.has(id)) records.delete(id);
    return;
  }
  const { record } = reading;
  const left = scrub(record);
  if (left === record) return;
  if (left && !things.has(id)) return editRecord(map, record, left);
  // What it was made as stands in its map for good, beside what it was changed to.
  records.delete(id);
  if (left && reading.state === 'live') writeRecords(doc, [left]);
}
