import type { UnknownRecord } from '@tldraw/store';
import { apply, idOf } from '../apply.ts';
import { applyStep, stateOf } from '../changes.ts';
import type { BoardState } from '../format.ts';
import type { ReplayScript } from '../script.ts';
import type { Slices } from './slices.ts';

/** Fewest steps from one keyframe to the next. */
const APART = 256;
/** Most keyframes: each holds a reference to every record there is. */
const KEYFRAMES = 96;
/** How many stretches stay worked out: the one being played, and its neighbours. */
const STRETCHES = 3;

/** What a step did to one record; `undefined` where it was not there, or is not any more. */
interface Turn {
  id: string;
  before: UnknownRecord | undefined;
  after: UnknownRecord | undefined;
}

/**
 * The states of a board through a script. Every few hundred steps there is a keyframe, so any state
 * is near; and a record that did not change from one state to another is the same object in both,
 * whichever way one came, so that what has been worked out of it need not be worked out again.
 */
export class States {
  readonly count: number;
  readonly #steps: ReplayScript['steps'];
  readonly #apart: number;
  /** as far as anybody has looked */
  readonly #keyframes: BoardState[] = [];
  /** the turns of the steps between two keyframes, the ones used last at the end */
  readonly #stretches = new Map<number, Turn[][]>();

  constructor({ first, steps }: Pick<ReplayScript, 'first' | 'steps'>) {
    this.#steps = steps;
    this.count = steps.length;
    this.#apart = Math.max(APART, Math.ceil(steps.length / KEYFRAMES));
    this.#keyframes.push(stateOf(first));
  }

  /** Looks through all of it beforehand. */
  async prepare(slices: Slices): Promise<void> {
    for (let nth = 0; nth * this.#apart < this.count; nth++) {
      this.#keyframe(nth + 1);
      await slices.pass();
    }
  }

  /** What there is after the first n steps. */
  at(n: number): BoardState {
    const stretch = Math.floor(n / this.#apart);
    // The end may come before the next one would be due.
    if (n === this.count) return this.#keyframe(Math.ceil(n / this.#apart));
    const state = new Map(this.#keyframe(stretch));
    for (const turns of this.#turnsOf(stretch).slice(0, n % this.#apart)) take(state, turns);
    return state;
  }

  /** What differs between the states after `from` and after `to` steps: as it is after `to`. */
  difference(from: number, to: number): Map<string, UnknownRecord | undefined> {
    const changed = new Map<string, UnknownRecord | undefined>();
    if (Math.abs(to - from) <= this.#apart) {
      for (let n = from; n < to; n++) {
        for (const { id, after } of this.#turnsAt(n)) changed.set(id, after);
      }
      for (let n = from - 1; n >= to; n--) {
        for (const { id, before } of this.#turnsAt(n).toReversed()) changed.set(id, before);
      }
      return changed;
    }
    const [before, after] = [this.at(from), this.at(to)];
    for (const [id, record] of after) if (before.get(id) !== record) changed.set(id, record);
    for (const id of before.keys()) if (!after.has(id)) changed.set(id, undefined);
    return changed;
  }

  #keyframe(nth: number): BoardState {
    for (let next = this.#keyframes.length; next <= nth; next++) {
      const state = new Map(this.#keyframes[next - 1]);
      const begin = (next - 1) * this.#apart;
      for (const step of this.#steps.slice(begin, begin + this.#apart)) applyStep(state, step);
      this.#keyframes.push(state);
    }
    return this.#keyframes[nth] ?? new Map();
  }

  #turnsAt(n: number): readonly Turn[] {
    return this.#turnsOf(Math.floor(n / this.#apart))[n % this.#apart] ?? [];
  }

  #turnsOf(stretch: number): Turn[][] {
    const turns = this.#stretches.get(stretch) ?? this.#workOut(stretch);
    this.#stretches.delete(stretch);
    this.#stretches.set(stretch, turns);
    for (const oldest of this.#stretches.keys()) {
      if (this.#stretches.size <= STRETCHES) break;
      this.#stretches.delete(oldest);
    }
    return turns;
  }

  #workOut(stretch: number): Turn[][] {
    const state = new Map(this.#keyframe(stretch));
    const last = new Map<string, Turn>();
    const begin = stretch * this.#apart;
    const turns = this.#steps.slice(begin, begin + this.#apart).map(({ changes }) => {
      const step = new Map<string, Turn>();
      for (const change of changes) {
        const id = idOf(change);
        const before = step.has(id) ? step.get(id)?.before : state.get(id);
        apply(state, change);
        step.set(id, { id, before, after: state.get(id) });
      }
      for (const [id, turn] of step) last.set(id, turn);
      return [...step.values()];
    });
    // From here on it is the next keyframe's, for every stretch that comes after.
    const next = this.#keyframe(stretch + 1);
    for (const [id, turn] of last) turn.after = next.get(id);
    return turns;
  }
}

function take(state: Map<string, UnknownRecord>, turns: readonly Turn[]): void {
  for (const { id, after } of turns) {
    if (after) state.set(id, after);
    else state.delete(id);
  }
}
