import type { NoteKind } from '@gapboard/evidence';
import type { ResultNote, Results } from './useResults.ts';
import { resultsWords } from './words.ts';

/** Notes that lie in one place, under its name. */
export interface NotesInPlace {
  place: string;
  notes: ResultNote[];
}

/** Every note by where it lies, in the order of the map: those in cells, in the tray, beside the map. */
export function notesByPlace({ maps, loose }: Results): NotesInPlace[] {
  const several = maps.length > 1;
  const places = maps.flatMap((map) => {
    const before = several ? `${map.title}: ` : '';
    const cells = map.rows.flatMap(({ label, cells: inRow }) =>
      inRow.map(({ notes }, n) => ({ place: `${before}${label} × ${map.columns[n]}`, notes })),
    );
    return [...cells, { place: `${before}${resultsWords.notes.tray}`, notes: map.tray }];
  });
  return [...places, { place: resultsWords.notes.loose, notes: loose }].filter(
    ({ notes }) => notes.length > 0,
  );
}

/** Those that have all the words and are of the kind. */
export function notesShown(
  places: readonly NotesInPlace[],
  { text, kind }: { text: string; kind: NoteKind | 'all' },
): NotesInPlace[] {
  const wanted = text.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const isShown = (note: ResultNote, place: string): boolean => {
    const all = `${note.text} ${note.merged.join(' ')} ${place}`.toLocaleLowerCase('en-GB');
    return (kind === 'all' || note.kind === kind) && wanted.every((word) => all.includes(word));
  };
  return places
    .map(({ place, notes }) => ({ place, notes: notes.filter((note) => isShown(note, place)) }))
    .filter(({ notes }) => notes.length > 0);
}
