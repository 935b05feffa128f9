import type { RecordChange } from '../../../session/records/changes.ts';

/** ms after which what somebody did is taken to be done: a dragged note has been let go, a word has been typed to its end. */
const QUIET_MS = 1_500;
/** ms after which it is told all the same, though they go on. */
const LONGEST_MS = 12_000;
/** ms between two announcements: time to listen to one. */
const APART_MS = 4_000;

interface Waiting extends RecordChange {
  since: number;
  at: number;
}

/**
 * Holds what others do until it is worth telling: a note that is typed letter by letter is one
 * change, and so is one that is moved back and forth. What comes to nothing is not told at all.
 */
export class Gathering {
  readonly #waiting = new Map<string, Waiting>();
  readonly #tell: (changes: readonly RecordChange[]) => void;
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = -Infinity;

  constructor(
    tell: (changes: readonly RecordChange[]) => void,
    now: () => number = () => performance.now(),
  ) {
    this.#tell = tell;
    this.#now = now;
  }

  add(changes: readonly RecordChange[]): void {
    const now = this.#now();
    for (const change of changes) {
      const earlier = this.#waiting.get(change.id);
      const { before, since } = earlier ?? { before: change.before, since: now };
      if (!before && !change.after) this.#waiting.delete(change.id);
      else this.#waiting.set(change.id, { ...change, before, since, at: now });
    }
    this.#wait();
  }

  /** What was done to this is not worth telling any more. */
  drop(id: string): void {
    this.#waiting.delete(id);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.clear();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const due = [...this.#waiting.values()].map(dueAt);
    if (due.length === 0) return;
    const first = Math.max(Math.min(...due), this.#told + APART_MS);
    this.#timer = setTimeout(() => this.#review(), Math.max(0, first - this.#now()));
  }

  #review(): void {
    const now = this.#now();
    const ripe = [...this.#waiting.values()].filter((change) => dueAt(change) <= now);
    for (const { id } of ripe) this.#waiting.delete(id);
    if (ripe.length > 0) {
      this.#told = now;
      this.#tell(ripe);
    }
    this.#wait();
  }
}

function dueAt({ at, since }: Waiting): number {
  return Math.min(at + QUIET_MS, since + LONGEST_MS);
}
