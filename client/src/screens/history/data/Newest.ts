/**
 * Asks for one thing after another of which only the newest is wanted, as a slider does: one
 * question at a time is under way, what was wanted in between is never asked for, and what was
 * answered lately is kept. Each answer is told as it comes, so that something moves while one slides.
 */
export class Newest<Key, Value> {
  readonly #ask: (key: Key, signal: AbortSignal) => Promise<Value>;
  readonly #most: number;
  readonly #listener: (told: Told<Key, Value>) => void;
  /** in order of use, the latest last */
  readonly #kept = new Map<Key, Value>();
  #underWay: { key: Key; stop: AbortController } | undefined;
  #wanted: { key: Key } | undefined;

  /**
   * @param most so many answers are kept
   * @param listener hears every answer, and every problem with what is still wanted
   */
  constructor(
    ask: (key: Key, signal: AbortSignal) => Promise<Value>,
    most: number,
    listener: (told: Told<Key, Value>) => void,
  ) {
    this.#ask = ask;
    this.#most = most;
    this.#listener = listener;
  }

  want(key: Key): void {
    this.#wanted = { key };
    const kept = this.#kept.get(key);
    if (kept === undefined) {
      this.#next();
      return;
    }
    this.#wanted = undefined;
    this.#keep(key, kept);
    this.#listener({ at: 'answer', key, value: kept });
  }

  /** Forgets all answers, and whatever is under way. */
  drop(): void {
    this.#kept.clear();
    this.#wanted = undefined;
    this.#underWay?.stop.abort();
    this.#underWay = undefined;
  }

  #next(): void {
    if (this.#underWay || !this.#wanted) return;
    const { key } = this.#wanted;
    this.#wanted = undefined;
    const underWay = { key, stop: new AbortController() };
    this.#underWay = underWay;
    const isOver = (): boolean => this.#underWay !== underWay;
    this.#ask(key, underWay.stop.signal).then(
      (value) => {
        if (isOver()) return;
        this.#underWay = undefined;
        this.#keep(key, value);
        this.#listener({ at: 'answer', key, value });
        this.#next();
      },
      (problem: unknown) => {
        if (isOver()) return;
        this.#underWay = undefined;
        if (this.#wanted) this.#next();
        else this.#listener({ at: 'problem', key, problem });
      },
    );
  }

  #keep(key: Key, value: Value): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
  }
}

export type Told<Key, Value> =
  | { at: 'answer'; key: Key; value: Value }
  | { at: 'problem'; key: Key; problem: unknown };
