import type { Note } from './map.ts';

/** What is looked at of a note to know what it counts in. */
interface Mergeable {
  id: string;
  meta: { mergedInto?: unknown };
}

/**
 * The note that a note counts in since somebody merged it: the last of those that lead from it, each
 * merged into the next. `undefined` where it stands for itself: because nobody merged it, because
 * what it was merged into is gone, or because those that lead from it lead in a circle, as two merges
 * at once can make them. So no note is ever without a place where it is read.
 *
 * @param find a live note by its id
 */
export function mergedInto<T extends Mergeable>(
  note: T,
  find: (id: string) => T | undefined,
): T | undefined {
  const seen = new Set([note.id]);
  let at: T | undefined;
  for (let next = note.meta.mergedInto; typeof next === 'string';) {
    const found = find(next);
    if (!found) break;
    if (seen.has(found.id)) return undefined;
    seen.add(found.id);
    at = found;
    next = found.meta.mergedInto;
  }
  return at;
}

/** A note and all that was merged into it: everybody whose words it stands for. */
export function voicesOf(note: Note): readonly Note[] {
  return note.merged.length === 0 ? [note] : [note, ...note.merged];
}

/** Notes as they count: those that stand for themselves, and what was merged into each of them. */
export interface MergedNotes<T> {
  notes: readonly T[];
  /** by the id of the note they count in */
  merged: ReadonlyMap<string, readonly T[]>;
}

export function mergeNotes<T extends Mergeable>(all: readonly T[]): MergedNotes<T> {
  const byId = new Map(all.map((note) => [note.id, note]));
  const notes: T[] = [];
  const merged = new Map<string, T[]>();
  for (const note of all) {
    const into = mergedInto(note, (id) => byId.get(id));
    if (!into) notes.push(note);
    else merged.set(into.id, [...(merged.get(into.id) ?? []), note]);
  }
  return { notes, merged };
}
