import { type EvidenceMap, type Note } from '../../model/map.ts';
import { PICOS_LABELS } from '../../gapLabels.ts';
import { PICOS_PARTS } from '../../vocabulary.ts';
import { type ExportOptions, nameOf, roleOf } from '../options.ts';
import { COLUMN_ID, COLUMN_LABEL, type Placed, placesOf, ROW_ID, ROW_LABEL } from './places.ts';
import { type Column, listed, type Table, tableOf } from './table.ts';

interface Row {
  note: Note;
  /** where it lies; `undefined`: in the tray */
  place: Placed | undefined;
  /** the note it has been merged into */
  into?: Note;
}

/**
 * A row for each note of the map: cell by cell, then those that lie in none. What was merged into a
 * note comes below it, where that lies.
 */
export function notesTable(map: EvidenceMap, options: ExportOptions): Table {
  const rows: Row[] = placesOf(map).flatMap((place) =>
    place.cell.notes.flatMap((note) => rowsOf(note, place)),
  );
  rows.push(...map.tray.notes.flatMap((note) => rowsOf(note, undefined)));
  const columns = options.names ? [...COLUMNS(options), authorName(options)] : COLUMNS(options);
  return tableOf(
    { name: 'notes', about: 'One row for each note of the map, placed or not', columns },
    rows,
  );
}

function rowsOf(note: Note, place: Placed | undefined): Row[] {
  return [{ note, place }, ...note.merged.map((other) => ({ note: other, place, into: note }))];
}

const COLUMNS = (options: ExportOptions): Column<Row>[] => [
  { name: 'note_id', meaning: 'The note', width: 26, value: ({ note }) => note.id },
  {
    name: 'kind',
    meaning: 'research, practice, lived, gap or question',
    width: 10,
    value: ({ note }) => note.kind,
  },
  { name: 'text', meaning: 'What it says', width: 80, value: ({ note }) => note.text },
  {
    name: 'strength',
    meaning: 'How strong its writer finds the evidence; empty where they did not say',
    width: 10,
    value: ({ note }) => note.strength ?? null,
  },
  {
    name: 'gap_kind',
    meaning: 'What kind of gap it is; empty where nobody said, and for other notes',
    width: 11,
    value: ({ note }) => note.gap ?? null,
  },
  {
    name: 'gap_reason',
    meaning: 'Why there is a gap; empty where nobody said, and for other notes',
    width: 13,
    value: ({ note }) => note.reason ?? null,
  },
  ...PICOS_PARTS.map((part) => ({
    name: part,
    meaning: PICOS_LABELS[part],
    width: 24,
    value: ({ note }: Row) => note.picos[part] ?? null,
  })),
  ...[ROW_ID, ROW_LABEL, COLUMN_ID, COLUMN_LABEL].map((column) => ({
    ...column,
    meaning: `${column.meaning}; empty where the note lies in no cell`,
    value: ({ place }: Row) => (place ? column.value(place) : null),
  })),
  {
    name: 'studies',
    meaning: 'Ids of the studies it rests on, with semicolons between them',
    width: 26,
    value: ({ note }) => listed(note.studies),
  },
  {
    name: 'merged_into',
    meaning: 'The note it was merged into, and is counted with; empty where it counts by itself',
    width: 26,
    value: ({ into }) => into?.id ?? null,
  },
  {
    name: 'author_role',
    meaning: 'The role its writer had',
    width: 13,
    value: ({ note }) => roleOf(note.by, note.as, options),
  },
];

const authorName = (options: ExportOptions): Column<Row> => ({
  name: 'author_name',
  meaning: 'Who wrote it',
  width: 24,
  value: ({ note }) => nameOf(note.by, options),
});
