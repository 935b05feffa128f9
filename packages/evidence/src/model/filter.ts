import type { NoteKind, Strength } from '../vocabulary.ts';
import { countsOf } from './counts.ts';
import { leavesUnder } from './headings.ts';
import type { Cell, EvidenceMap, HeadingTree, Note, Study } from './map.ts';
import { voicesOf } from './merged.ts';
import { textMatcher } from './textMatcher.ts';

/** What is shown of a map. A part that is left out or empty lets everything pass; what is shown passes all parts. */
export interface MapFilter {
  kinds?: readonly (NoteKind | 'study')[] | undefined;
  /** the strength that a note or a study has itself; `unsaid`: nobody has said */
  strengths?: readonly (Strength | 'unsaid')[] | undefined;
  /**
   * Ids of groups and leaves: those of one axis together, and of both axes where they cross. One that
   * the map does not have is passed over.
   */
  headings?: readonly string[] | undefined;
  /** the role a note was written in; `unsaid` for notes without one, and for studies, which are nobody's voice */
  roles?: readonly string[] | undefined;
  /** words that must all be there, in any order, without regard to capitals and accents */
  text?: string | undefined;
}

/**
 * The map with only the notes and studies that pass, and counts of these. The grid stays whole, and
 * so does what was said of its cells: states, ratings and suggestions are of all there is. What lies
 * in the tray is under no heading, and is left out as soon as headings leave out any cell.
 */
export function filterMap(map: EvidenceMap, filter: MapFilter): EvidenceMap {
  const passes = passesIn(filter);
  const rows = leavesNamed(map.themes, filter.headings);
  const columns = leavesNamed(map.outcomes, filter.headings);
  const isWhole = rows === undefined && columns === undefined;

  const cells = new Map<string, Cell>();
  for (const [key, cell] of map.cells) {
    const isIn = (rows?.has(cell.theme) ?? true) && (columns?.has(cell.outcome) ?? true);
    cells.set(key, isIn ? narrowed(cell, passes) : narrowed(cell, NOTHING));
  }
  const tray = isWhole
    ? {
        notes: map.tray.notes.filter(passes.note),
        studies: map.tray.studies.filter(passes.study),
      }
    : { notes: [], studies: [] };

  const notes = new Set([...cells.values(), tray].flatMap((place) => place.notes));
  const placed = new Set(
    [...cells.values()].flatMap((cell) => cell.studies.map(({ study }) => study)),
  );
  return {
    ...map,
    cells,
    tray,
    notes: new Map([...map.notes].filter(([, note]) => notes.has(note))),
    studies: new Map(
      [...map.studies].filter(([, study]) => (isWhole ? passes.study(study) : placed.has(study))),
    ),
  };
}

interface Passes {
  note: (note: Note) => boolean;
  study: (study: Study) => boolean;
}

const NOTHING: Passes = { note: () => false, study: () => false };

function passesIn({ kinds, strengths, roles, text }: MapFilter): Passes {
  const matches = textMatcher(text ?? '');
  return {
    // One passes where any that was merged into it would have by itself.
    note: (note) =>
      voicesOf(note).some(
        (voice) =>
          isAmong(kinds, voice.kind) &&
          isAmong(strengths, voice.strength ?? 'unsaid') &&
          isAmong(roles, voice.as ?? 'unsaid') &&
          matches.note(voice),
      ),
    study: (study) =>
      isAmong(kinds, 'study') &&
      isAmong(strengths, study.strength ?? 'unsaid') &&
      isAmong(roles, 'unsaid') &&
      matches.study(study),
  };
}

function isAmong<T>(wanted: readonly T[] | undefined, value: T): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.includes(value);
}

/** The leaves under those headings that are of this axis; `undefined` where they leave none out. */
function leavesNamed(
  tree: HeadingTree,
  headings: readonly string[] | undefined = [],
): ReadonlySet<string> | undefined {
  const named = new Set(headings.flatMap((id) => leavesUnder(tree, id).map((leaf) => leaf.id)));
  return named.size === 0 || named.size === tree.leaves.length ? undefined : named;
}

/** A cell that loses nothing stays the same object. */
function narrowed(cell: Cell, passes: Passes): Cell {
  const notes = cell.notes.filter(passes.note);
  const studies = cell.studies.filter(({ study }) => passes.study(study));
  const isSame = notes.length === cell.notes.length && studies.length === cell.studies.length;
  return isSame ? cell : { ...cell, notes, studies, counts: countsOf({ notes, studies }) };
}
