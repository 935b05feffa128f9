import type { EvidenceMap } from '../model/map.ts';
import { guarded } from '../import/csv/guard.ts';
import type { ExportOptions } from './options.ts';
import { tablesOf } from './tables/index.ts';
import type { Table, Value } from './tables/table.ts';
import { readMeText } from './readMe.ts';

/** A file of text, to be written as UTF-8. */
export interface TextFile {
  name: string;
  text: string;
}

/**
 * A map as CSV files, and a note beside them that says what they are. RFC 4180 with a byte order
 * mark, without which Excel takes UTF-8 for something else; formulas are guarded ({@link guarded}).
 */
export function mapCsv(map: EvidenceMap, options: ExportOptions): TextFile[] {
  const tables = tablesOf(map, options);
  return [
    { name: 'README.txt', text: readMeText(map, tables, options) },
    ...tables.map((table) => ({ name: `${table.name}.csv`, text: csvOf(table) })),
  ];
}

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** One table as CSV. */
export function csvOf({ columns, rows }: Pick<Table, 'rows' | 'columns'>): string {
  const lines: (readonly Value[])[] = [columns.map(({ name }) => name), ...rows];
  return BYTE_ORDER_MARK + lines.map((line) => line.map(field).join(',') + LINE_END).join('');
}

function field(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = guarded(value);
  // Outside quotation marks some readers drop blanks at the ends.
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
