import type { EvidenceMap, MapFilter } from '@gapboard/evidence';

const some = (shown: number, all: number, one: string, many: string): string =>
  `${shown} of ${all} ${all === 1 ? one : many}`;

/** What of a map is shown, and how that is made of the whole: the way comes with the form, when that is opened. */
export interface Filtering {
  filter: MapFilter;
  apply: (map: EvidenceMap) => EvidenceMap;
}

export const EVERYTHING: Filtering = { filter: {}, apply: (map) => map };

/** How much of it matches, in words. */
export function foundIn(map: EvidenceMap, shown: EvidenceMap): string {
  const notes = some(shown.notes.size, map.notes.size, 'note', 'notes');
  const studies = some(shown.studies.size, map.studies.size, 'study', 'studies');
  return `${notes} and ${studies} match.`;
}
