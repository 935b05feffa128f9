import type { KeptReasons } from '@gapboard/board/privacy';
import type { CellRef, GapKind, GapReason, NoteKind, Picos, Strength } from '@gapboard/evidence';

/** What a person says in a note, as the form has it. */
export interface NoteFields {
  kind: NoteKind;
  text: string;
  strength: Strength | 'unsaid';
  gap: GapKind | 'unsaid';
  reason: GapReason | 'unsaid';
  picos: Picos;
  cell: CellRef | null;
  /** what its author was asked about, and why they keep it */
  kept: KeptReasons;
}

/** A note in which nothing has been said yet; most come to name a gap. */
export function blankNote(cell: CellRef | null): NoteFields {
  return {
    kind: 'gap',
    text: '',
    strength: 'unsaid',
    gap: 'unsaid',
    reason: 'unsaid',
    picos: {},
    cell,
    kept: {},
  };
}
