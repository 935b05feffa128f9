/** A line silent this long is asked whether it is alive (others' presence is renewed every 15 s). */
const SILENCE_MS = 20_000;
/** …and given this long to answer before it counts as dead. */
const ANSWER_MS = 6_000;
const WATCH_MS = 1_000;

interface Watched {
  ask: () => void;
  dead: () => void;
  /** bytes that still wait to be sent */
  unsent: () => number;
}

/** Finds out that a line is dead which nobody has closed: what a hall's wifi leaves behind. */
export class LineWatch {
  readonly #ask: () => void;
  readonly #dead: () => void;
  readonly #unsent: () => number;
  readonly #timer: ReturnType<typeof setInterval>;
  #heardAt = Date.now();
  #askedAt: number | undefined;
  #unsentBefore = 0;

  constructor({ ask, dead, unsent }: Watched) {
    this.#ask = ask;
    this.#dead = dead;
    this.#unsent = unsent;
    this.#timer = setInterval(() => this.#check(), WATCH_MS);
  }

  /** Something came by the line, or a new one has been opened. */
  heard(): void {
    this.#heardAt = Date.now();
    this.#askedAt = undefined;
  }

  /** Asks now, unless an answer is awaited already. */
  ask(): void {
    if (this.#askedAt !== undefined) return;
    this.#askedAt = Date.now();
    this.#ask();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #check(): void {
    // Days of work on a slow line: no answer comes before all of it has gone.
    const unsent = this.#unsent();
    if (unsent < this.#unsentBefore) this.heard();
    this.#unsentBefore = unsent;
    const now = Date.now();
    if (this.#askedAt !== undefined) {
      if (now - this.#askedAt > ANSWER_MS) this.#dead();
    } else if (now - this.#heardAt > SILENCE_MS) {
      this.ask();
    }
  }
}
