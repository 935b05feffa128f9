import type { PrivateNote } from '@gapboard/board';
import type { OutboxView } from '../../outbox/Outbox.ts';
import type { OutboxNote, Why } from '../../outbox/outboxNote.ts';

/** A note of one's own that nobody else can see. */
export interface PadNote extends PrivateNote {
  /** `here`: the server has it; `waiting`: it has yet to go there; `refused`: it will not have it as it is */
  is: 'here' | 'waiting' | 'refused';
  why: Why | null;
}

/** One's own private notes, in the order they were written: what the server has, with what is on its way put over it. */
export function padNotes(
  own: readonly PrivateNote[],
  { notes, sent }: Pick<OutboxView, 'notes' | 'sent'>,
): PadNote[] {
  const onTheWay = new Map(notes.filter(isPrivate).map((note) => [note.id, note]));
  const known = new Set(own.map(({ id }) => id));
  const there = own.map((note): PadNote => {
    const newer = onTheWay.get(note.id);
    // What has been sent once and stands in both is what the server says it is.
    return newer && !sent.has(note.id)
      ? fromOutbox(newer, sent)
      : { ...note, is: 'here', why: null };
  });
  const coming = [...onTheWay.values()].filter(({ id }) => !known.has(id));
  return [...there, ...coming.map((note) => fromOutbox(note, sent))];
}

/** Notes that are on the server for certain need not stay on the way: it has told of them. */
export function arrived(
  own: readonly PrivateNote[],
  { notes, sent }: Pick<OutboxView, 'notes' | 'sent'>,
): string[] {
  const known = new Set(own.map(({ id }) => id));
  return notes.filter(({ id }) => sent.has(id) && known.has(id)).map(({ id }) => id);
}

type PrivatelyWritten = OutboxNote & { stage: string };

function isPrivate(note: OutboxNote): note is PrivatelyWritten {
  return note.stage !== null;
}

function fromOutbox(note: PrivatelyWritten, sent: ReadonlySet<string>): PadNote {
  const { id, stage, text, kind, cell, map, refused } = note;
  const is = refused ? 'refused' : sent.has(id) ? 'here' : 'waiting';
  return { id, stage, text, kind, cell, map, is, why: refused };
}
