import type { PhoneNote } from '@gapboard/board';
import type { NoteGroup } from '../../../workshop/vote/noteGroups.ts';
import { voteWords } from '../../../workshop/vote/words.ts';

/** The notes of a round by where they belong, in the order of the first note of each place. */
export function roundGroups(notes: readonly PhoneNote[]): NoteGroup[] {
  const groups = new Map<string, NoteGroup>();
  for (const { id, text, kind, place } of notes) {
    const title = place ? voteWords.cell(place.theme, place.outcome) : voteWords.tray;
    const group = groups.get(title) ?? { key: title, title, notes: [] };
    groups.set(title, group);
    group.notes.push({ id, text, kind });
  }
  return [...groups.values()];
}
