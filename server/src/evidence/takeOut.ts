import type { Participant, Refusal } from '@gapboard/board';
import { asEvidence } from '@gapboard/evidence';
import { readRecord, recordsOf } from '@gapboard/sync';
import type { BoardId } from '../ids.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import { writeAs } from '../rooms/writeAs.ts';

/**
 * Takes a note out of the one it was merged into, for somebody who has no canvas before them; durable
 * when it resolves. A note that counts by itself already stays as it is.
 *
 * @returns why it was not done
 */
export function takeOut(
  rooms: Rooms,
  board: BoardId,
  person: Participant,
  id: string,
): Promise<Refusal | 'note-unknown' | undefined> {
  return rooms.use(board, async (room) => {
    const reading = readRecord(id, recordsOf(room.doc).get(id));
    const note = reading.state === 'live' ? asEvidence(reading.record) : undefined;
    if (reading.state !== 'live' || note?.typeName !== 'shape' || note.type !== 'evidence-note') {
      return 'note-unknown';
    }
    const { mergedInto, ...meta } = note.meta;
    if (mergedInto === undefined) return undefined;
    const refusal = writeAs(room, person, [Object.assign({ ...reading.record }, { meta })]);
    if (!refusal) await room.stored();
    return refusal;
  });
}
