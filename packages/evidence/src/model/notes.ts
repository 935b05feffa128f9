import { byIndexThenId } from '../compare.ts';
import type { CellRef, NoteShape } from '../records.ts';
import { textOf } from '../richText.ts';
import { isSameList } from './isSameList.ts';
import type { Grids } from './grids.ts';
import type { Note } from './map.ts';
import type { SortedOut } from './sortOut.ts';

/**
 * Where a note is: on one map of the board at most, so that none is counted twice. What cell it names
 * is what counts, wherever it lies; where that is no cell, it is in the tray of the map whose headings
 * it still names. Where it names none, or of two maps, it is in the tray of the map it lies on, else
 * of the one that its theme is of.
 */
export function homeOf(
  note: NoteShape,
  grids: Grids,
  { maps, parents }: SortedOut,
): { map: string; at?: number } | undefined {
  const { cell } = note.props;
  const place = cell === null ? undefined : grids.placeOf(cell);
  if (place !== undefined) return place;
  const named = cell === null ? [] : mapsNamed(cell, grids);
  const map = named.length === 1 ? named[0] : (mapUnder(note.id, maps, parents) ?? named[0]);
  return map === undefined ? undefined : { map };
}

/** The maps of the headings that are there, the theme's first. */
function mapsNamed({ theme, outcome }: CellRef, grids: Grids): string[] {
  return [...new Set([theme, outcome].flatMap((heading) => grids.mapOf(heading) ?? []))];
}

/** The map that a shape lies on, be it in a group of shapes there. */
function mapUnder(
  shape: string,
  maps: SortedOut['maps'],
  parents: SortedOut['parents'],
): string | undefined {
  // Edits at once can put shapes into each other: the way down is not walked twice.
  const seen = new Set<string>();
  for (let at = parents.get(shape); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (maps.has(at)) return at;
    seen.add(at);
  }
  return undefined;
}

/** By a shape's props, which stay the same object while it is dragged about. */
const worked = new WeakMap<NoteShape['props'], Note>();

/** A note as views read it: the same object as long as what it says and the studies it rests on are. */
export function noteOf(
  shape: NoteShape,
  known: ReadonlyMap<string, unknown>,
  others: readonly NoteShape[] = [],
): Note {
  const before = worked.get(shape.props);
  const found = {
    studies: [...new Set(shape.props.studies)].filter((id) => known.has(id)),
    merged: others.toSorted(byIndexThenId).map((other) => noteOf(other, known)),
  };
  if (before !== undefined && isStill(before, shape, found)) return before;
  const note = workOut(shape, found);
  worked.set(shape.props, note);
  return note;
}

/** What a note says by way of other records. */
type Found = Pick<Note, 'studies' | 'merged'>;

function isStill(note: Note, { id, index, meta }: NoteShape, found: Found): boolean {
  return (
    note.id === id &&
    note.index === index &&
    note.by === meta.by &&
    note.as === meta.as &&
    isSameList(note.studies, found.studies) &&
    isSameList(note.merged, found.merged)
  );
}

function workOut({ id, index, props, meta }: NoteShape, { studies, merged }: Found): Note {
  const { kind, strength, gap, reason, picos, richText } = props;
  // What was said of the gap stays with a note that became something else, should it be a gap again.
  const isGap = kind === 'gap';
  return {
    id,
    kind,
    text: textOf(richText).trim(),
    strength: said(strength),
    gap: isGap ? said(gap) : undefined,
    reason: isGap ? said(reason) : undefined,
    picos,
    studies,
    index,
    by: meta.by,
    as: meta.as,
    merged,
  };
}

function said<T extends string>(value: T | 'unsaid'): T | undefined {
  return value === 'unsaid' ? undefined : value;
}
