import { type RoundScope, type UnknownRecord } from '@gapboard/board';
import { asEvidence, type HeadingRecord, type NoteShape, textOf } from '@gapboard/evidence';
import { readRecord, readRecords, recordsOf } from '@gapboard/sync';
import type * as Y from 'yjs';

/** The notes a round is about, in the order they lie in: those named that are on the board, or those of some kinds and cells. */
export function notesIn(doc: Y.Doc, about: { notes: string[] } | RoundScope): string[] {
  const { live } = readRecords(doc);
  const notes = [...live.values()].map(asNote).filter((note) => note !== undefined);
  if ('notes' in about) {
    const there = new Set(notes.map(({ id }) => id));
    return [...new Set(about.notes)].filter((id) => there.has(id));
  }
  const headings = about.headings && withLeaves(about.headings, live.values());
  return notes
    .filter(
      ({ props: { kind, cell, richText } }) =>
        (!about.kinds || about.kinds.includes(kind)) &&
        (!headings || (cell && (headings.has(cell.theme) || headings.has(cell.outcome)))) &&
        textOf(richText) !== '',
    )
    .toSorted((a, b) => (a.index < b.index || (a.index === b.index && a.id < b.id) ? -1 : 1))
    .map(({ id }) => id);
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

function asNote(record: UnknownRecord): NoteShape | undefined {
  const evidence = asEvidence(record);
  return evidence?.typeName === 'shape' && evidence.type === 'evidence-note' ? evidence : undefined;
}

/** Headings, and all that lies in those of them that are groups. */
function withLeaves(ids: readonly string[], records: Iterable<UnknownRecord>): Set<string> {
  const wanted = new Set(ids);
  const headings = [...records]
    .map(asEvidence)
    .filter((one): one is HeadingRecord => one?.typeName === 'heading');
  // Groups in groups: until nothing more comes in.
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    for (const { id, parent } of headings)
      if (parent !== null && wanted.has(parent)) wanted.add(id);
  }
  return wanted;
}
