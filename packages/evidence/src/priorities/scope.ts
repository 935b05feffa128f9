import { asEvidence } from '../model/asEvidence.ts';
import { mergeNotes } from '../model/merged.ts';
import type { HeadingRecord, NoteShape } from '../records.ts';
import { textOf } from '../richText.ts';
import type { NoteKind } from '../vocabulary.ts';

/** Which notes a round is about, where they are not named one by one. */
export interface NoteScope {
  kinds?: readonly NoteKind[];
  /** ids of themes and outcomes, or of groups of them: notes in their cells */
  headings?: readonly string[];
}

/** The notes with words in them that a scope covers, by their ids in the order they lie in. */
export function notesInScope(
  records: Iterable<unknown>,
  { kinds, headings: wanted }: NoteScope,
): string[] {
  const all = [...records].map(asEvidence).filter((one) => one !== undefined);
  const headings =
    wanted &&
    withLeaves(
      wanted,
      all.filter((one) => one.typeName === 'heading'),
    );
  const shapes = all.filter(
    (one): one is NoteShape => one.typeName === 'shape' && one.type === 'evidence-note',
  );
  return mergeNotes(shapes)
    .notes.filter(
      ({ props: { kind, cell, richText } }) =>
        (!kinds || kinds.includes(kind)) &&
        (!headings || (cell && (headings.has(cell.theme) || headings.has(cell.outcome)))) &&
        textOf(richText) !== '',
    )
    .toSorted((a, b) => (a.index < b.index || (a.index === b.index && a.id < b.id) ? -1 : 1))
    .map(({ id }) => id);
}

/** Headings, and all that lies in those of them that are groups. */
function withLeaves(ids: readonly string[], headings: readonly HeadingRecord[]): Set<string> {
  const wanted = new Set(ids);
  // Groups in groups: until nothing more comes in.
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    for (const { id, parent } of headings) {
      if (parent !== null && wanted.has(parent)) wanted.add(id);
    }
  }
  return wanted;
}
