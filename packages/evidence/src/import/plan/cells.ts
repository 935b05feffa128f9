import type { EvidenceMap } from '../../model/map.ts';
import type { Axis, CellRef } from '../../records.ts';
import type { ReadPlace } from '../read.ts';
import { words } from '../words.ts';
import { headingFinder, type Found } from './headings.ts';

/** Finds the cell that a file means; a text says why there is none. */
export function cellFinder(map: EvidenceMap): (place: ReadPlace) => CellRef | string {
  const findTheme = headingFinder(map.themes);
  const findOutcome = headingFinder(map.outcomes);
  return ({ theme, outcome, labels }) => {
    const row = findTheme(theme, labels?.theme ?? '');
    if (row.kind !== 'found') return why(row, 'theme', labels?.theme || theme);
    const column = findOutcome(outcome, labels?.outcome ?? '');
    if (column.kind !== 'found') return why(column, 'outcome', labels?.outcome || outcome);
    return { theme: row.heading.id, outcome: column.heading.id };
  };
}

function why(found: Exclude<Found, { kind: 'found' }>, axis: Axis, name: string): string {
  switch (found.kind) {
    case 'group':
      return words.plan.isGroup(axis, name);
    case 'ambiguous':
      return words.plan.ambiguous(axis, name, found.headings.length);
    case 'missing':
      return words.plan.notOnMap(axis, name);
  }
}
