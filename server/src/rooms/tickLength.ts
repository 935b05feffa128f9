/** In company this small nobody should wait for the sake of others: a frame of the screen. */
const SHORTEST_MS = 16;
/** Longer than this, ink lags behind the hand that draws it. */
const LONGEST_MS = 100;
/** People in a room, and the tick it begins with; between two rows in proportion. */
const BY_PEOPLE: readonly (readonly [people: number, ms: number])[] = [
  [50, SHORTEST_MS],
  [200, 33],
  [400, 33],
  [1_000, 50],
];
/** Above this share of its time spent in ticks, a room gathers more into each; below the other, less. */
const BUSY = 0.3;
const QUIET = 0.15;
/** One tick says little: how much of the new is taken into the running mean, */
const NEWS = 0.1;
/** and by how much the length then changes. */
const STEP = 1.05;

/** The tick of a room with so many people when it has little to do, in ms. */
export function tickFor(people: number): number {
  const after = BY_PEOPLE.findIndex(([most]) => people <= most);
  const [to, toMs] = BY_PEOPLE.at(after) ?? [people, LONGEST_MS];
  const [from, fromMs] = BY_PEOPLE[after - 1] ?? [to, toMs];
  if (after === -1 || from === to) return toMs;
  return fromMs + ((toMs - fromMs) * (people - from)) / (to - from);
}

/**
 * How long a room gathers before it writes and sends. The work of a tick grows with the people it
 * goes to far more than with what is in it, so fewer and fuller ticks are what relieves a room.
 */
export class TickLength {
  #stretch = 1;
  #share = 0;

  /** The length of the next tick, in ms. */
  for(people: number): number {
    return Math.min(LONGEST_MS, tickFor(people) * this.#stretch);
  }

  /**
   * A tick took `workMs` of the `sinceMs` since the one before it ended: of the processor and the disk,
   * not of the clock. On a machine that is busy with other things a tick waits for its turn, and longer
   * ones would only come later.
   */
  worked(workMs: number, sinceMs: number): void {
    // After a pause nothing of before counts any more.
    const news = sinceMs > 10 * LONGEST_MS ? 1 : NEWS;
    const share = sinceMs > 0 ? Math.min(1, workMs / sinceMs) : 1;
    this.#share += news * (share - this.#share);
    if (this.#share > BUSY)
      this.#stretch = Math.min(LONGEST_MS / SHORTEST_MS, this.#stretch * STEP);
    else if (this.#share < QUIET) this.#stretch = Math.max(1, this.#stretch / STEP);
  }
}
