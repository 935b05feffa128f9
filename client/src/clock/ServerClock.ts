/** How often the server is asked in a row: the quickest answer says most. */
const SAMPLES = 4;

export interface ClockOptions {
  /** asks the server for its time, in epoch ms */
  ask: () => Promise<number>;
  /** ms on a clock of this device that only ever runs forward */
  ticks: () => number;
  /** this device's own idea of the time, for as long as the server has not been asked */
  guess: () => number;
}

/**
 * The server's time on this device, see docs/decisions/0021-the-workshop-runs-on-the-server.md: asked
 * for a few times, taken from the answer that was quickest there and back, and counted on from there.
 */
export class ServerClock {
  readonly #options: ClockOptions;
  readonly #listeners = new Set<() => void>();
  /** what the server's time is ahead of `ticks` */
  #ahead: number | undefined;
  #asking: Promise<void> | undefined;
  /** counts how often it was begun to ask */
  #round = 0;

  constructor(options: ClockOptions) {
    this.#options = options;
  }

  /** The server's time now, in epoch ms. */
  now(): number {
    const { ticks, guess } = this.#options;
    return this.#ahead === undefined ? guess() : ticks() + this.#ahead;
  }

  /** Called when the time turns out to be another than was thought. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks, unless it is asking already. Without an answer the clock counts on as it did. */
  ask(): Promise<void> {
    return this.#asking ?? this.askAnew();
  }

  /** For when `ticks` may have stood meanwhile: what is being asked just then is not taken. */
  askAnew(): Promise<void> {
    const round = ++this.#round;
    this.#asking = this.#sample(round).finally(() => {
      if (round === this.#round) this.#asking = undefined;
    });
    return this.#asking;
  }

  async #sample(round: number): Promise<void> {
    let best: { took: number; ahead: number } | undefined;
    for (let n = 0; n < SAMPLES && round === this.#round; n++) {
      const sample = await this.#askOnce();
      if (sample && (!best || sample.took < best.took)) best = sample;
    }
    if (!best || round !== this.#round) return;
    this.#ahead = best.ahead;
    for (const listener of this.#listeners) listener();
  }

  async #askOnce(): Promise<{ took: number; ahead: number } | undefined> {
    const { ask, ticks } = this.#options;
    const asked = ticks();
    try {
      const time = await ask();
      const answered = ticks();
      // It was that late somewhere between the two; in the middle we are wrong by half at most.
      return { took: answered - asked, ahead: time - (asked + answered) / 2 };
    } catch {
      return undefined;
    }
  }
}
