import {
  type Actor,
  authored,
  judge,
  type Refusal,
  type UnknownRecord,
  withAuthorOf,
} from '@gapboard/board';
import { writeRecords } from '@gapboard/sync';
import { boardView } from './boardView.ts';
import { whyNotPlaced } from './guard/nesting.ts';
import { whyUnsound } from './guard/soundness.ts';
import type { Room } from './Room.ts';

/**
 * Writes records on somebody's behalf, all of them at once or none, held to what the guard holds
 * everyone to who writes by a socket. They are on the board when this returns, and durable when
 * `room.stored()` has resolved.
 *
 * @returns why nothing was written
 */
export function writeAs(
  room: Room,
  actor: Actor,
  records: readonly UnknownRecord[],
): Refusal | undefined {
  const view = boardView(room.doc);
  const given = new Map<string, UnknownRecord>();
  for (const record of records) {
    const before = view.record(record.id) ?? view.deleted?.(record.id);
    given.set(record.id, before ? withAuthorOf(before, record) : authored(record, actor));
  }
  const after = (id: string): UnknownRecord | undefined => given.get(id) ?? view.record(id);
  for (const record of given.values()) {
    if (room.removed.has(record.id)) return { reason: 'removed-for-good' };
    const before = view.record(record.id);
    const refusal =
      whyUnsound(record, before) ??
      judge(actor, before, record, view) ??
      whyNotPlaced(record, after);
    if (refusal) return refusal;
  }
  return put(room, actor.id, [...given.values()]);
}

/**
 * Puts records that are known to be sound, and for this author to write, on the board all at once;
 * unless it has no room for them.
 */
export function put(
  room: Room,
  author: string,
  records: readonly UnknownRecord[],
): Refusal | undefined {
  const bytes = records.reduce((sum, record) => sum + Buffer.byteLength(JSON.stringify(record)), 0);
  if (!room.hasRoomFor(bytes)) return { reason: 'board-full' };
  room.edit(author, (origin) => {
    room.doc.transact(() => writeRecords(room.doc, records), origin);
  });
  return undefined;
}
