import type { UnknownRecord } from '@tldraw/store';
import { idOf } from './apply.ts';
import { applyStep, changesOfRecord, stateOf } from './changes.ts';
import type { BoardState, Step, Stretch } from './format.ts';
import { BrokenMemoryError } from './walk.ts';

/** A record as it may be kept; `undefined`: not at all. It depends on nothing but the record. */
export type Scrub = (record: UnknownRecord) => UnknownRecord | undefined;

export interface Rewritten {
  stretch: Stretch;
  /** what was on the board after it, as it was: what the next stretch without a keyframe is rewritten from */
  after: BoardState;
}

/**
 * A stretch in which nothing is left of what `scrub` takes out: not in its keyframe, nor in a step,
 * not even for the moment between two. It is replayed, each state of a record scrubbed, and the
 * changes worked out anew. A step that changes nothing any more is left out.
 *
 * @param before what was on the board before it, not scrubbed; where it has no keyframe
 * @throws {BrokenMemoryError} if it has neither
 */
export function rewriteStretch(stretch: Stretch, scrub: Scrub, before?: BoardState): Rewritten {
  const { keyframe } = stretch;
  if (!keyframe && !before) {
    throw new BrokenMemoryError('What was before this stretch is not known.');
  }
  const state = keyframe ? stateOf(keyframe) : new Map(before);
  const steps = stretch.steps.flatMap((step) => rewriteStep(step, scrub, state) ?? []);
  return {
    stretch: {
      ...stretch,
      ...(keyframe && { keyframe: keyframe.flatMap((record) => scrub(record) ?? []) }),
      steps,
    },
    after: state,
  };
}

function rewriteStep(
  step: Step,
  scrub: Scrub,
  state: Map<string, UnknownRecord>,
): Step | undefined {
  const ids = [...new Set(step.changes.map(idOf))];
  const scrubbed = (id: string): UnknownRecord | undefined => {
    const record = state.get(id);
    return record && scrub(record);
  };
  const before = ids.map(scrubbed);
  applyStep(state, step);
  const changes = ids.flatMap((id, n) => changesOfRecord(before[n], scrubbed(id)));
  return changes.length > 0 ? { ...step, changes } : undefined;
}
