import {
  countsUnder,
  type EvidenceMap,
  filterMap,
  type HeadingTree,
  keepUnchanged,
  type MapFilter,
  NOTE_KINDS,
  notesIn,
  STRENGTHS,
} from '@gapboard/evidence';

/** Whether anything may be left out. */
export function isFiltering(filter: MapFilter): boolean {
  return Object.values(filter).some((part) => part !== undefined && part.length > 0);
}

/** With this value, or without it where it was there. */
export function toggled<T>(values: readonly T[] | undefined, value: T): T[] {
  const all = values ?? [];
  return all.includes(value) ? all.filter((one) => one !== value) : [...all, value];
}

/**
 * Narrows a map as it changes: cells that come to the same are the same objects as the time before,
 * so that only the others are drawn anew.
 */
export function narrowing(filter: MapFilter): (map: EvidenceMap) => EvidenceMap {
  if (!isFiltering(filter)) return (map) => map;
  let before: EvidenceMap | undefined;
  return (map) => {
    before = keepUnchanged(before, filterMap(map, filter));
    return before;
  };
}

/** One thing to choose, and how many notes and studies there are of it on the whole map. */
export interface Choice<T> {
  value: T;
  count: number;
}

export interface Choices {
  kinds: readonly Choice<(typeof NOTE_KINDS)[number] | 'study'>[];
  strengths: readonly Choice<(typeof STRENGTHS)[number] | 'unsaid'>[];
  /** the roles that anybody wrote in, and `unsaid` for the rest */
  roles: readonly Choice<string>[];
  /** headings at the top of each axis: groups, where there are any */
  themes: readonly Choice<string>[];
  outcomes: readonly Choice<string>[];
}

/** What a map can be filtered by. */
export function choicesIn(map: EvidenceMap): Choices {
  const notes = [...map.notes.values()];
  const studies = [...map.studies.values()];
  const both = (strength: string): number =>
    [...notes, ...studies].filter((one) => (one.strength ?? 'unsaid') === strength).length;
  const roles = [...new Set(notes.flatMap((note) => note.as ?? []))].toSorted();
  return {
    kinds: [
      ...NOTE_KINDS.map((value) => ({
        value,
        count: notes.filter(({ kind }) => kind === value).length,
      })),
      { value: 'study', count: studies.length },
    ],
    strengths: [...STRENGTHS, 'unsaid' as const].map((value) => ({ value, count: both(value) })),
    roles: [
      ...roles.map((value) => ({ value, count: notes.filter((note) => note.as === value).length })),
      {
        value: 'unsaid',
        count: notes.filter((note) => note.as === undefined).length + studies.length,
      },
    ],
    themes: headingsOf(map.themes, (theme) => countIn(map, { theme })),
    outcomes: headingsOf(map.outcomes, (outcome) => countIn(map, { outcome })),
  };
}

function headingsOf({ roots }: HeadingTree, countOf: (id: string) => number): Choice<string>[] {
  return roots.map(({ id }) => ({ value: id, count: countOf(id) }));
}

function countIn(map: EvidenceMap, part: { theme?: string; outcome?: string }): number {
  const counts = countsUnder(map, part);
  return counts.studies + notesIn(counts);
}
