/** A table apart from the file it is written to: CSV and XLSX are two ways to write the same ones. */
export interface Table {
  /** the file's name without its ending, and the sheet's */
  name: string;
  /** what a row is, for the sheet that explains */
  about: string;
  columns: readonly Heading[];
  rows: readonly (readonly Value[])[];
}

interface Heading {
  name: string;
  meaning: string;
  /** of a spreadsheet's column, in characters */
  width: number;
}

/** Numbers stay numbers, and what is not there is an empty cell. */
export type Value = string | number | null;

export interface Column<Row> extends Heading {
  value: (row: Row) => Value;
}

export function tableOf<Row>(
  { name, about, columns }: Pick<Table, 'name' | 'about'> & { columns: readonly Column<Row>[] },
  rows: Iterable<Row>,
): Table {
  return {
    name,
    about,
    columns: columns.map((column) => ({
      name: column.name,
      meaning: column.meaning,
      width: column.width,
    })),
    rows: [...rows].map((row) => columns.map(({ value }) => value(row))),
  };
}

/** Several values in one cell, with semicolons between them and none within one. */
export function listed(values: Iterable<string>): string {
  return Array.from(values, (value) => value.replaceAll(';', ',')).join('; ');
}
