import type { PhoneMap, PhoneNote, PrivateNote } from '@gapboard/board';
import type { CellRef, NoteKind } from '@gapboard/evidence';
import type { OutboxView } from '../../../outbox/Outbox.ts';
import type { OutboxNote } from '../../../outbox/outboxNote.ts';
import type { PhoneView } from '../line/PhoneLine.ts';

/** A note of one's own, by how far it has come. */
export type Mine = { key: string; text: string; kind: NoteKind; place: PhoneNote['place'] } & (
  | { at: 'refused' | 'waiting' | 'sent'; note: OutboxNote }
  | { at: 'private'; note: PrivateNote }
  | { at: 'board'; mergedInto: string | null; id: string }
);

/** Ids of notes that the server says it has. */
export function arrived({ own, notes }: Pick<PhoneView, 'own' | 'notes'>): Set<string> {
  return new Set([
    ...(own?.notes ?? []).map(({ id }) => id),
    ...(notes ?? []).map(({ id }) => id.replace(/^shape:/, '')),
  ]);
}

/** All notes of one's own, each once: what still needs something first, then the newest. */
export function myNotes(view: PhoneView, { notes, sent }: OutboxView): Mine[] {
  const { maps = [], own } = view;
  const there = arrived(view);
  const onTheWay = notes
    .filter(({ id }) => !(sent.has(id) && there.has(id)))
    .map((note): Mine => {
      const at = note.refused ? 'refused' : sent.has(note.id) ? 'sent' : 'waiting';
      return { ...common(note.id, note, maps), at, note };
    })
    .toReversed();
  const leaving = new Set(onTheWay.map(({ key }) => key));
  const held = (own?.notes ?? [])
    .map((note): Mine => ({ ...common(note.id, note, maps), at: 'private', note }))
    .toReversed();
  const onBoard = (view.notes ?? [])
    .map((note): Mine => ({ key: note.id.replace(/^shape:/, ''), ...note, at: 'board' }))
    .toReversed();
  return [...onTheWay, ...[...held, ...onBoard].filter(({ key }) => !leaving.has(key))];
}

function common(
  key: string,
  { text, kind, cell }: { text: string; kind: NoteKind; cell: CellRef | null },
  maps: readonly PhoneMap[],
): Pick<Mine, 'key' | 'text' | 'kind' | 'place'> {
  return { key, text, kind, place: cell && placeIn(maps, cell) };
}

function placeIn(maps: readonly PhoneMap[], { theme, outcome }: CellRef): PhoneNote['place'] {
  for (const map of maps) {
    const row = map.themes.find(({ id }) => id === theme);
    const column = map.outcomes.find(({ id }) => id === outcome);
    if (row && column) return { theme: row.label, outcome: column.label };
  }
  return null;
}
