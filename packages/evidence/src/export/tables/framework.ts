import type { EvidenceMap, Heading } from '../../model/map.ts';
import { type Column, type Table, tableOf } from './table.ts';

interface Row {
  heading: Heading;
  parent: string;
  axis: 'row' | 'column';
  order: number;
}

const COLUMNS: Column<Row>[] = [
  {
    name: 'node_id',
    meaning: 'The theme, outcome or group; row_id and column_id elsewhere',
    width: 18,
    value: ({ heading }) => heading.node,
  },
  {
    name: 'parent_id',
    meaning: 'The node it lies in; empty at the top',
    width: 18,
    value: ({ parent }) => parent,
  },
  {
    name: 'axis',
    meaning: 'row: a theme; column: an outcome; filter: neither',
    width: 9,
    value: ({ axis }) => axis,
  },
  { name: 'label', meaning: 'What it is called', width: 44, value: ({ heading }) => heading.label },
  {
    name: 'definition',
    meaning: 'What it means',
    width: 60,
    value: ({ heading }) => heading.definition,
  },
  {
    name: 'order',
    meaning: 'Where it comes among those with the same parent, from 1',
    width: 7,
    value: ({ order }) => order,
  },
];

/** A row for each theme, outcome and group of them, parents before what lies in them. */
export function frameworkTable(map: EvidenceMap): Table {
  const rows = [
    ...rowsOf(map.themes.roots, 'row', ''),
    ...rowsOf(map.outcomes.roots, 'column', ''),
  ];
  const about = 'One row for each theme, outcome and group of them';
  return tableOf({ name: 'framework', about, columns: COLUMNS }, rows);
}

function rowsOf(headings: readonly Heading[], axis: Row['axis'], parent: string): Row[] {
  return headings.flatMap((heading, at) => [
    { heading, parent, axis, order: at + 1 },
    ...rowsOf(heading.children, axis, heading.node),
  ]);
}
