import type { Area, Role, UnknownRecord } from '@gapboard/board';
import type { BoardAt, Comparison, Moment, ReplayScript, SharedMoment } from '@gapboard/history';
import type { PackedJson } from './packedJson.ts';
import type { StoredStretch } from '../../storage/Storage.ts';

/** What is not for everyone's eyes now, wherever it lay then. */
export interface Veil {
  /** areas that hide what is in them */
  areas: readonly Area[];
  /** ids of what they hide of the board as it is now */
  hidden: readonly string[];
}

interface OfStretches {
  /** from the last keyframe before the first moment asked of to the stretch of the last one */
  stretches: StoredStretch[];
}

/** What is read of a memory. Answers that go out as they are come packed. */
export type ReadTask =
  | (OfStretches & { kind: 'at'; seq: number; veil: Veil })
  | (OfStretches & {
      kind: 'shared';
      seq: number;
      veil: Veil;
      title: string;
      name: string;
    })
  | (OfStretches & { kind: 'compare'; from: number; to: number; veil: Veil })
  | (OfStretches & {
      kind: 'replay';
      title: string;
      /** id of the drawing that is told of; `undefined`: the whole board */
      drawing: string | undefined;
      veil: Veil;
      /** of everyone who has been on the board, by participant id */
      roles: Readonly<Record<string, Role>>;
    })
  | (OfStretches & { kind: 'states'; seqs: readonly number[] })
  | (OfStretches & { kind: 'steps'; from: number; to: number });

/** A record as it was, by what number of which moment. */
export interface StateRead {
  moment: Moment;
  records: UnknownRecord[];
}

/** Who changed what. */
export interface StepRead {
  seq: number;
  at: number;
  by: string;
  ids: string[];
}

export interface ReadAnswers {
  at: PackedJson<BoardAt>;
  shared: PackedJson<SharedMoment>;
  compare: PackedJson<Comparison>;
  replay: { script: PackedJson<ReplayScript> } | { problem: 'drawing-unknown' | 'replay-empty' };
  states: StateRead[];
  steps: StepRead[];
}
