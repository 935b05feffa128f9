import {
  cellKey,
  type EvidenceMap,
  headingPath,
  type Note,
  type NoteKind,
} from '@gapboard/evidence';
import { voteWords as said } from './words.ts';

/** A note that can be chosen, as a ballot shows it. */
export interface VoteNote {
  id: string;
  text: string;
  kind: NoteKind;
}

/** Notes that lie in one place. */
export interface NoteGroup {
  key: string;
  title: string;
  notes: VoteNote[];
}

/**
 * The notes of a round, cell by cell in the order of the maps; then what lies in no cell, what is on
 * the board beside its maps, and what has been deleted since the round opened: votes for it still count.
 *
 * @param beside what is known of a note that is on no map
 */
export function noteGroups(
  ids: readonly string[],
  maps: readonly EvidenceMap[],
  beside: (id: string) => (VoteNote & { isGone: boolean }) | undefined,
): NoteGroup[] {
  const wanted = new Set(ids);
  const found = new Set<string>();
  const groups: NoteGroup[] = [];
  const add = (key: string, title: string, notes: readonly VoteNote[]): void => {
    const here = notes.filter(({ id }) => wanted.has(id));
    if (here.length === 0) return;
    for (const { id } of here) found.add(id);
    groups.push({ key, title, notes: here.map(({ id, text, kind }) => ({ id, text, kind })) });
  };
  for (const map of maps) {
    for (const theme of map.themes.leaves) {
      for (const outcome of map.outcomes.leaves) {
        const cell = { theme: theme.id, outcome: outcome.id };
        const notes: readonly Note[] = map.cells.get(cellKey(cell))?.notes ?? [];
        if (notes.length === 0) continue;
        const where = said.cell(
          headingPath(map.themes, theme.id),
          headingPath(map.outcomes, outcome.id),
        );
        add(cellKey(cell), where, notes);
      }
    }
    add(`${map.id} tray`, said.tray, map.tray.notes);
  }
  const others = ids.filter((id) => !found.has(id)).flatMap((id) => beside(id) ?? []);
  add(
    'beside',
    said.beside,
    others.filter(({ isGone }) => !isGone),
  );
  add(
    'gone',
    said.gone,
    others.filter(({ isGone }) => isGone),
  );
  return groups;
}
