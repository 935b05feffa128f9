import type { EvidenceMap } from '../../model/map.ts';
import type { ExportOptions } from '../options.ts';
import { published } from '../published.ts';
import { cellsTable } from './cells.ts';
import { frameworkTable } from './framework.ts';
import { notesTable } from './notes.ts';
import { placementsTable } from './placements.ts';
import { studiesTable } from './studies.ts';
import type { Table } from './table.ts';
import { votesTable } from './votes.ts';

/** A map as tables: placements, cells, framework, studies, notes and votes, in this order. */
export function tablesOf(map: EvidenceMap, options: ExportOptions): Table[] {
  const shown = published(map, options);
  return [
    placementsTable(shown, options),
    cellsTable(shown, options),
    frameworkTable(shown),
    studiesTable(shown, options),
    notesTable(shown, options),
    votesTable(options),
  ];
}
