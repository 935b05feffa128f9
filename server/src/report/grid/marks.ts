/** What is drawn in a cell of the map. */
import type { Cell, Direction, Strength } from '@gapboard/evidence';

export interface Marks {
  /** studies and research notes: the bubble, by area */
  research: number;
  /** as agreed, rated or said to be none; `undefined`: nobody has judged it */
  strength: Strength | undefined;
  direction: Direction | undefined;
  contested: boolean;
  /** beside the research, never part of it */
  beside: readonly { kind: 'practice' | 'lived' | 'gap' | 'question'; count: number }[];
  /** nobody has said or placed anything */
  isBlank: boolean;
}

const BESIDE = ['practice', 'lived', 'gap', 'question'] as const;

export function marksOf({ counts, state, rating }: Cell): Marks {
  const judged = state.kind === 'rated' || state.kind === 'agreed';
  return {
    research: counts.studies + counts.notes.research,
    strength: judged ? state.strength : state.kind === 'none' ? 'none' : undefined,
    direction: judged ? state.direction : undefined,
    contested: rating?.contested ?? false,
    beside: BESIDE.map((kind) => ({ kind, count: counts.notes[kind] })).filter(
      ({ count }) => count > 0,
    ),
    isBlank: state.kind === 'unknown',
  };
}
