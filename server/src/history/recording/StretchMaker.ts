import type { BoardState, Change, Step, Stretch } from '@gapboard/history';
import type { StoredStretch } from '../../storage/Storage.ts';
import { isCurrent, SCHEMA } from '../stretches/fromSchema.ts';
import { packStretch } from '../stretches/pack.ts';

/** A stretch goes on until it has so many steps or, about, so many bytes of JSON. */
const STEPS_MAX = 1_000;
const BYTES_MAX = 256 * 1024;
/** Less than this of steps is read faster than a keyframe is worth. */
const KEYFRAME_APART_BYTES = 64 * 1024;
/** However small the steps are: each has to be put over the state on the way to a moment. */
const KEYFRAME_APART_STEPS = 20_000;

/** What the stretches since the last keyframe, and it itself, weigh. */
export interface SinceKeyframe {
  keyframeBytes: number;
  stepBytes: number;
  steps: number;
}

interface Open {
  from: number;
  to: number;
  fromAt: number;
  toAt: number;
  before: BoardState;
  hasKeyframe: boolean;
  steps: Step[];
  bytes: number;
}

/**
 * Gathers steps into stretches. As in a film, some begin with a keyframe: when what came since the
 * last one weighs more than it, so that neither reading nor keeping costs more than twice what the
 * steps do.
 */
export class StretchMaker {
  /** `undefined`: the next stretch begins with one */
  #since: SinceKeyframe | undefined;
  /** the last entry of what was there before */
  #end: number | undefined;
  #open: Open | undefined;
  #done: StoredStretch[] = [];

  /**
   * @param since `undefined`: there is no stretch yet
   * @param last the newest stretch there is, which goes on if it is not full, nor written under
   * another schema; with what was before it
   */
  constructor(since: SinceKeyframe | undefined, last?: { stretch: Stretch; before: BoardState }) {
    this.#since = since;
    if (!last) return;
    const { stretch, before } = last;
    const { from, to, fromAt, toAt, keyframe } = stretch;
    if (!isCurrent(stretch.schema)) {
      [this.#since, this.#end] = [undefined, to];
      return;
    }
    const steps = [...stretch.steps];
    const bytes = steps.reduce((sum, { changes }) => sum + weightOf(changes), 0);
    const hasKeyframe = keyframe !== undefined;
    this.#open = { from, to, fromAt, toAt, before, hasKeyframe, steps, bytes };
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** To be said before an entry is taken, with what is on the board until then. */
  begin({ seq, at }: { seq: number; at: number }, state: BoardState): void {
    const end = this.#open?.to ?? this.#end;
    this.#closeIfFull();
    if (this.#open) return;
    const hasKeyframe = this.#isKeyframeDue;
    // Records are never written to: a copy of the map is a copy of the state.
    const before = new Map(state);
    this.#open = {
      // Without a gap, also where an entry in between is lost: a gap is a stretch that is lost.
      from: end === undefined ? seq : end + 1,
      to: seq,
      fromAt: at,
      toAt: at,
      before,
      hasKeyframe,
      steps: [],
      bytes: 0,
    };
  }

  /** An entry has been taken; what it changed, if anything, is a step. */
  add({ seq, at }: { seq: number; at: number }, by: string, changes: readonly Change[]): void {
    const open = this.#open;
    if (!open) throw new Error('No stretch has been begun.');
    open.to = Math.max(open.to, seq);
    open.toAt = at;
    if (changes.length === 0) return;
    open.steps.push({ seq, at, by, changes });
    open.bytes += weightOf(changes);
  }

  /** All stretches that are new or have grown since the last call; the newest may yet go on. */
  take(): StoredStretch[] {
    const stretches = this.#open ? [...this.#done, packed(this.#open)] : this.#done;
    this.#done = [];
    return stretches;
  }

  get #isKeyframeDue(): boolean {
    if (!this.#since) return true;
    const { keyframeBytes, stepBytes, steps } = this.#since;
    return (
      steps >= KEYFRAME_APART_STEPS || stepBytes >= Math.max(keyframeBytes, KEYFRAME_APART_BYTES)
    );
  }

  #closeIfFull(): void {
    const open = this.#open;
    if (!open || (open.steps.length < STEPS_MAX && open.bytes < BYTES_MAX)) return;
    const stretch = packed(open);
    const { keyframeBytes, stepBytes } = stretch.summary;
    const { hasKeyframe, steps } = open;
    this.#since =
      hasKeyframe || !this.#since
        ? { keyframeBytes, stepBytes, steps: steps.length }
        : {
            keyframeBytes: this.#since.keyframeBytes,
            stepBytes: this.#since.stepBytes + stepBytes,
            steps: this.#since.steps + steps.length,
          };
    this.#done.push(stretch);
    this.#open = undefined;
  }
}

function packed({ before, hasKeyframe, bytes: _bytes, ...stretch }: Open): StoredStretch {
  const keyframe = hasKeyframe && { keyframe: [...before.values()] };
  return packStretch({ ...stretch, ...keyframe, schema: SCHEMA }, before);
}

/** Text is weighed as it is written down. */
function weightOf(changes: readonly Change[]): number {
  return JSON.stringify(changes).length;
}
