import type { EvidenceMap } from '../model/map.ts';
import type { ExportOptions } from './options.ts';
import { published } from './published.ts';
import type { Table } from './tables/table.ts';
import { boardTitleOf } from './options.ts';
import { dayOf, METHOD_NOTE, titleOf, WHAT_IT_IS, whatIsIn } from './words.ts';

/** What lies beside the tables: a line a fact, each a name and what is to be said of it. */
export function aboutLines(
  map: EvidenceMap,
  options: ExportOptions,
): [name: string, text: string][] {
  const shown = published(map, options);
  const facts: [string, string][] = [
    ['What this is', WHAT_IT_IS],
    ['Map', titleOf(shown, options)],
    ['Question', shown.question],
    ['Framework from', shown.source],
    ['Board', boardTitleOf(options)],
    ['Exported on', dayOf(options.exportedAt)],
    ['Left out', whatIsIn(options)],
    ...METHOD_NOTE.map((note): [string, string] => ['How it was made', note]),
  ];
  return facts.filter(([, text]) => text.trim() !== '');
}

/** Beside the CSV files: what they are, and what each column holds. */
export function readMeText(
  map: EvidenceMap,
  tables: readonly Table[],
  options: ExportOptions,
): string {
  const about = aboutLines(map, options).map(([name, text]) => `${name}: ${oneLine(text)}`);
  const codebook = tables.flatMap(({ name, about: row, columns }) => [
    '',
    `${name}.csv`,
    `${row}.`,
    ...columns.map((column) => `  ${column.name}: ${column.meaning}`),
  ]);
  return [...about, '', GUARD_NOTE, ...codebook, ''].join('\r\n');
}

const GUARD_NOTE =
  "A text that a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a carriage return) has a ' before it; a text that begins with ' and then one of these has one ' more. Take one ' off to have the text as it was.";

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
