import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import type { EvidenceMap } from '../model/map.ts';
import type { ExportOptions } from './options.ts';
import { aboutLines } from './readMe.ts';
import { tablesOf } from './tables/index.ts';
import type { Table, Value } from './tables/table.ts';

/**
 * A map's tables as sheets of one workbook, behind one that explains them. Texts are cells of text,
 * so that none becomes a formula, a date or a number, and need no guard.
 */
export async function mapXlsx(
  map: EvidenceMap,
  options: ExportOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const tables = tablesOf(map, options);
  // This entry of the package runs in browsers and Node alike.
  const file = writeXlsxFile([
    aboutSheet(map, tables, options),
    ...tables.map((table) => ({
      sheet: table.name,
      stickyRowsCount: 1,
      columns: table.columns.map(({ width }) => ({ width })),
      data: sheetOf(table),
    })),
  ]);
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function aboutSheet(map: EvidenceMap, tables: readonly Table[], options: ExportOptions) {
  const data: SheetData = aboutLines(map, options).map(([name, text]) => [
    { ...words(name), fontWeight: 'bold', alignVertical: 'top' },
    { ...words(text), wrap: true },
  ]);
  for (const { name, about, columns } of tables) {
    data.push(
      [],
      [
        { ...words(name), fontWeight: 'bold' },
        { ...words(about), wrap: true },
      ],
    );
    for (const column of columns) {
      data.push([
        { ...words(column.name), alignVertical: 'top' },
        { ...words(column.meaning), wrap: true },
      ]);
    }
  }
  return { sheet: 'About', columns: [{ width: 20 }, { width: 100 }], data };
}

function sheetOf({ columns, rows }: Table): SheetData {
  const header = columns.map(({ name }) => ({ ...words(name), fontWeight: 'bold' as const }));
  return [header, ...rows.map((row) => row.map(cellOf))];
}

function cellOf(value: Value): CellObject | null {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : words(value);
}

/** A cell of text: `@` is the format that a spreadsheet leaves alone. */
function words(text: string): CellObject {
  return { value: escaped(fitting(text)), type: String, format: '@', alignVertical: 'top' };
}

/** The longest text that a cell of a workbook holds; a file with a longer one does not open. */
const CELL_MAX = 32_767;

function fitting(text: string): string {
  if (text.length <= CELL_MAX) return text;
  const note = ' … (cut here: a spreadsheet cell holds no more)';
  return text.slice(0, CELL_MAX - note.length) + note;
}

/** In a workbook `_x0041_` is a way to write a sign by its number; where somebody has written just that, it is meant as it stands. */
function escaped(text: string): string {
  return text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
