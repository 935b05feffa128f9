import type { SerializedSchema, UnknownRecord } from '@tldraw/store';
import { applyStep, stateOf } from './changes.ts';
import type { BoardState, Moment, Step, Stretch } from './format.ts';

/** A stretch that the memory cannot be read through: there is no state before it, or it does not follow. */
export class BrokenMemoryError extends Error {
  override name = 'BrokenMemoryError';
}

/**
 * Goes through a board's memory from its first stretch, which has to begin with a keyframe, to its
 * last. Where a stretch is missing in between, the next one that has a keyframe is gone on from.
 */
export class StateWalker {
  #state: Map<string, UnknownRecord> | undefined;
  #moment: Moment = { seq: 0, at: 0 };
  #schema: SerializedSchema | undefined;

  /** What is on the board at the moment the walker has come to; a copy is the caller's to make. */
  get state(): BoardState {
    return this.#known;
  }

  /** The last step it has taken, or the beginning of the stretch it stands before. */
  get moment(): Moment {
    return this.#moment;
  }

  /** What the records of that state were written under: see {@link Stretch}. */
  get schema(): SerializedSchema | undefined {
    return this.#schema;
  }

  /** @throws {BrokenMemoryError} if what was there before it is not known */
  enter({
    keyframe,
    from,
    fromAt,
    schema,
  }: Pick<Stretch, 'keyframe' | 'from' | 'fromAt' | 'schema'>): void {
    if (keyframe) this.#state = stateOf(keyframe);
    if (!this.#state) throw new BrokenMemoryError('It does not begin with a keyframe.');
    this.#moment = { seq: from - 1, at: fromAt };
    this.#schema = schema;
  }

  take(step: Step): void {
    applyStep(this.#known, step);
    this.#moment = { seq: step.seq, at: step.at };
  }

  get #known(): Map<string, UnknownRecord> {
    if (!this.#state) throw new BrokenMemoryError('It has entered no stretch.');
    return this.#state;
  }
}

/** What was on a board when entry `seq` had happened, and when that was. */
export interface StateAt {
  moment: Moment;
  state: BoardState;
  /** what its records were written under: see {@link Stretch} */
  schema: SerializedSchema | undefined;
}

/**
 * The state at a moment, from stretches that follow each other: the first of them has a keyframe and
 * lies before the moment, the last one holds it.
 *
 * @throws {BrokenMemoryError}
 */
export function stateAt(stretches: Iterable<Stretch>, seq: number): StateAt {
  const walker = new StateWalker();
  let at = 0;
  for (const stretch of stretches) {
    if (stretch.from > seq) break;
    walker.enter(stretch);
    at = stretch.fromAt;
    for (const step of stretch.steps) {
      if (step.seq > seq) break;
      walker.take(step);
      at = step.at;
    }
  }
  return { moment: { seq, at }, state: walker.state, schema: walker.schema };
}

/** Which stretches the state at a moment is read from: from the last keyframe before it to the one it lies in. */
export function stretchesFor<T extends { from: number; to: number; hasKeyframe: boolean }>(
  stretches: readonly T[],
  seq: number,
): T[] {
  const last = stretches.findLastIndex(({ from }) => from <= seq);
  const first = stretches.slice(0, last + 1).findLastIndex(({ hasKeyframe }) => hasKeyframe);
  return first < 0 ? [] : stretches.slice(first, last + 1);
}
