/** Writes a report and reads it back. */
import { readyReport, type ReportInput } from '../input.ts';
import { words } from '../words.ts';
import { writeReport } from '../writeReport.ts';
import { inputFor, type TestBoard } from './boards.ts';
import { elements, type Node, readPdf, type ReadPdf, squeezed } from './readPdf.ts';

export async function read(input: ReportInput): Promise<ReadPdf> {
  return readPdf(await writeReport(readyReport(input)));
}

export async function textOf(board: TestBoard, more: Partial<ReportInput> = {}): Promise<string> {
  return squeezed((await read(inputFor(board.map(), more))).root.text);
}

export function sectionOf({ root }: ReadPdf, name: keyof typeof words.sections): Node {
  const section = elements(root, 'Sect').find((one) =>
    one.children.some(({ type, text }) => type === 'H2' && text.trim() === words.sections[name]),
  );
  if (!section) throw new Error(`The report has no section ${name}.`);
  return section;
}
