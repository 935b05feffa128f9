import type { EvidenceMap, PlacedStudy } from '../../model/map.ts';
import type { ExportOptions } from '../options.ts';
import {
  COLUMN_ID,
  COLUMN_LABEL,
  groupPath,
  type Placed,
  placesOf,
  ROW_ID,
  ROW_LABEL,
} from './places.ts';
import { type Column, type Table, tableOf } from './table.ts';

type Row = Placed & { placed: PlacedStudy };

/** A row for each study in each cell: the long form that Tableau, R and evimappr read. */
export function placementsTable(map: EvidenceMap, { boardId }: ExportOptions): Table {
  const columns: Column<Row>[] = [
    {
      name: 'map_id',
      meaning: 'The board that the map is on',
      width: 16,
      value: () => boardId,
    },
    {
      name: 'study_id',
      meaning: 'The study, as in studies',
      width: 22,
      value: ({ placed }) => placed.study.id,
    },
    ROW_ID,
    ROW_LABEL,
    {
      name: 'row_parent',
      meaning:
        'The groups that the theme lies in, with › between them; empty where it lies in none',
      width: 28,
      value: ({ theme }) => groupPath(map.themes, theme),
    },
    COLUMN_ID,
    COLUMN_LABEL,
    {
      name: 'column_parent',
      meaning:
        'The groups that the outcome lies in, with › between them; empty where it lies in none',
      width: 28,
      value: ({ outcome }) => groupPath(map.outcomes, outcome),
    },
    {
      name: 'strength',
      meaning:
        "The study's own strength: strong, some, weak or none; empty until somebody has said",
      width: 10,
      value: ({ placed }) => placed.study.strength,
    },
    {
      name: 'direction',
      meaning:
        'Which way the study points for this outcome: positive, tends_positive, mixed, tends_negative or negative; empty until somebody has said',
      width: 16,
      value: ({ placed }) => placed.direction ?? null,
    },
    {
      name: 'source_kind',
      meaning: 'What kind of study it is; unknown until somebody has said',
      width: 22,
      value: ({ placed }) => placed.study.sourceKind,
    },
    {
      name: 'status',
      meaning: 'completed or ongoing',
      width: 11,
      value: ({ placed }) => placed.study.status,
    },
    {
      name: 'basis',
      meaning:
        'Where somebody said of the cell that no research was found, what that rests on: room, searched, review or map',
      width: 10,
      value: ({ cell }) => cell.none?.basis ?? null,
    },
    {
      name: 'rated_by_count',
      meaning: 'How many people rated the cell',
      width: 14,
      value: ({ cell }) => cell.rating?.count ?? 0,
    },
    {
      name: 'workshop_id',
      meaning: 'The board on which the study was placed',
      width: 16,
      value: () => boardId,
    },
  ];
  const rows = placesOf(map).flatMap((place) =>
    place.cell.studies.map((placed) => ({ ...place, placed })),
  );
  return tableOf(
    { name: 'placements', about: 'One row for each study in each cell', columns },
    rows,
  );
}
