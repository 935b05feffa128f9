/** A timer that is set again and again: it goes off once by the soonest of the times it was asked for. */
export class Ticker {
  readonly #tick: () => void;
  #timer: NodeJS.Timeout | undefined;
  #dueAt = Infinity;

  constructor(tick: () => void) {
    this.#tick = tick;
  }

  /** There is a tick within so many ms. */
  within(ms: number): void {
    const dueAt = performance.now() + ms;
    if (dueAt >= this.#dueAt) return;
    clearTimeout(this.#timer);
    this.#dueAt = dueAt;
    this.#timer = setTimeout(() => {
      this.#dueAt = Infinity;
      this.#tick();
    }, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#dueAt = -Infinity;
  }
}
