import type { EvidenceMap, Study } from '../../model/map.ts';
import type { ExportOptions } from '../options.ts';
import { type Column, listed, type Table, tableOf } from './table.ts';

const COLUMNS: Column<Study>[] = [
  { name: 'study_id', meaning: 'The study, as in placements', width: 22, value: ({ id }) => id },
  {
    name: 'type',
    meaning: 'What it is published as, in the types of RIS',
    width: 7,
    value: ({ type }) => type,
  },
  { name: 'title', meaning: 'Title', width: 70, value: ({ title }) => title },
  {
    name: 'authors',
    meaning: 'Authors, with semicolons between them',
    width: 40,
    value: ({ authors }) => listed(authors),
  },
  { name: 'year', meaning: 'Year of publication', width: 7, value: yearOf },
  {
    name: 'container',
    meaning: 'The journal, book or series it is in',
    width: 34,
    value: ({ container }) => container,
  },
  { name: 'volume', meaning: 'Volume', width: 8, value: ({ volume }) => volume },
  { name: 'issue', meaning: 'Issue', width: 8, value: ({ issue }) => issue },
  { name: 'pages', meaning: 'Pages', width: 12, value: ({ pages }) => pages },
  { name: 'doi', meaning: 'DOI, without https://doi.org/', width: 30, value: ({ doi }) => doi },
  { name: 'url', meaning: 'Address', width: 40, value: ({ url }) => url },
  {
    name: 'source_kind',
    meaning: 'What kind of study it is; unknown until somebody has said',
    width: 22,
    value: ({ sourceKind }) => sourceKind,
  },
  {
    name: 'status',
    meaning: 'completed or ongoing',
    width: 11,
    value: ({ status }) => status,
  },
  {
    name: 'quality_tool',
    meaning: 'What the rating was made with, such as AMSTAR 2',
    width: 18,
    value: ({ confidenceTool }) => confidenceTool,
  },
  {
    name: 'quality_rating',
    meaning: 'high, moderate, low or critically_low; unrated until somebody has said',
    width: 15,
    value: ({ confidence }) => confidence,
  },
];

const INTERNAL_NOTES: Column<Study> = {
  name: 'internal_notes',
  meaning: 'For those who work on the map',
  width: 40,
  value: ({ internalNotes }) => internalNotes,
};

/** A row for each study on the board, those in no cell among them. */
export function studiesTable(map: EvidenceMap, { internal }: ExportOptions): Table {
  const about = 'One row for each study on the board, placed or not';
  const columns = internal ? [...COLUMNS, INTERNAL_NOTES] : COLUMNS;
  return tableOf({ name: 'studies', about, columns }, map.studies.values());
}

function yearOf({ year }: Study): string | number {
  return /^[1-9]\d{3}$/.test(year) ? Number(year) : year;
}
