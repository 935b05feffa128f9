import { NOTE_MAX } from '@gapboard/board';
import { keptReasons } from '@gapboard/board/privacy';
import {
  type CellRef,
  type EvidenceMap,
  type HeadingTree,
  type Note,
  type NoteShape,
  PICOS_PARTS,
} from '@gapboard/evidence';
import type { NoteFields } from './blankNote.ts';

/** What a note says now; of a gap that has become something else, what was said of the gap too. */
export function fieldsOf(note: Note, shape: NoteShape): NoteFields {
  const { kind, strength, gap, reason, picos, cell } = shape.props;
  return { kind, text: note.text, strength, gap, reason, picos, cell, kept: keptReasons(shape) };
}

/** What is wrong with what was written; `undefined`: nothing. */
export type FieldProblem = 'no-text' | 'too-long' | 'half-cell';

export function problemIn({ text, cell }: NoteFields): FieldProblem | undefined {
  const written = text.trim();
  if (written === '') return 'no-text';
  if (written.length > NOTE_MAX) return 'too-long';
  return isWhole(cell) ? undefined : 'half-cell';
}

/** Whether both headings of a cell have been chosen. */
export function isWhole(cell: CellRef | null): boolean {
  return cell === null || (cell.theme !== '' && cell.outcome !== '');
}

/** What of a cell is there to be chosen: headings may have gone from the map since it was, or be of another map. */
export function stillOn(map: EvidenceMap, cell: CellRef | null): CellRef | null {
  const isIn = ({ leaves }: HeadingTree, heading: string): boolean =>
    leaves.some(({ id }) => id === heading);
  if (!cell || !isIn(map.themes, cell.theme)) return null;
  return isIn(map.outcomes, cell.outcome) ? cell : { ...cell, outcome: '' };
}

/** All that is written in it, for those who look for what must not be on a board. */
export function writtenIn({ text, picos }: NoteFields): string {
  return [text, ...PICOS_PARTS.map((part) => picos[part] ?? '')].join('\n');
}
