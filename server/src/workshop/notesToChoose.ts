import { type RoundScope, type UnknownRecord } from '@gapboard/board';
import { asEvidence, mergedInto, type NoteShape, notesInScope, textOf } from '@gapboard/evidence';
import { readRecord, readRecords, recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';

/** The notes a round is about: those named that are on the board and count by themselves, or those of some kinds and cells, in the order they lie in. */
export function notesIn(doc: Y.Doc, about: { notes: string[] } | RoundScope): string[] {
  const { live } = readRecords(doc);
  if (!('notes' in about)) return notesInScope(live.values(), about);
  const standing = (id: string): boolean => {
    const note = asNote(live.get(id));
    return note !== undefined && !mergedInto(note, (other) => asNote(live.get(other)));
  };
  return [...new Set(about.notes)].filter(standing);
}

/** What notes say, also those that have been deleted since. */
export function textsOf(doc: Y.Doc, notes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    notes.map((id) => {
      const reading = readRecord(id, recordsOf(doc).get(id));
      const note = reading.state === 'unreadable' ? undefined : asNote(reading.record);
      return [id, note ? textOf(note.props.richText) : ''];
    }),
  );
}

function asNote(record: UnknownRecord | undefined): NoteShape | undefined {
  const evidence = asEvidence(record);
  return evidence?.typeName === 'shape' && evidence.type === 'evidence-note' ? evidence : undefined;
}
