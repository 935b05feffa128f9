import {
  type Cell,
  isContested,
  NOTE_KINDS,
  type NoteKind,
  type Strength,
} from '@gapboard/evidence';

/** What a cell shows to those who see it; plain, so that what has not changed is not drawn again. */
export interface CellLook {
  /** what is known: a strength, that it was discussed, or nothing */
  state: Strength | 'discussed' | 'unknown';
  isContested: boolean;
  isAgreed: boolean;
  studies: number;
  notes: readonly (readonly [NoteKind, number])[];
}

export function cellLook(cell: Cell): CellLook {
  const { state, counts } = cell;
  return {
    state: shownState(state),
    isContested: isContested(cell),
    isAgreed: state.kind === 'agreed',
    studies: counts.studies,
    notes: NOTE_KINDS.flatMap((kind) =>
      counts.notes[kind] > 0 ? [[kind, counts.notes[kind]] as const] : [],
    ),
  };
}

function shownState(state: Cell['state']): CellLook['state'] {
  switch (state.kind) {
    case 'rated':
    case 'agreed':
      return state.strength;
    case 'none':
      return 'none';
    case 'discussed':
    case 'unknown':
      return state.kind;
  }
}
