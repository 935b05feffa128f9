import { asEvidence, type CellRef } from '@gapboard/evidence';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import { liveWords } from './words.ts';

/** What telling needs to know of the board. */
export interface Known {
  record: (id: string) => BoardRecord | undefined;
  nameOf: (participant: string | undefined) => string | undefined;
  /** whether this record was deleted before it came (again) */
  wasGone: (id: string) => boolean;
}

/** What a cell is called; `undefined` where it is not on the board. */
export function cellName(
  cell: CellRef | null,
  { record }: Pick<Known, 'record'>,
): string | undefined {
  if (!cell) return undefined;
  const [theme, outcome] = [cell.theme, cell.outcome].map((id) => asEvidence(record(id)));
  return theme?.typeName === 'heading' && outcome?.typeName === 'heading'
    ? liveWords.cell(theme.label, outcome.label)
    : undefined;
}
