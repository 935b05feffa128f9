/**
 * When what others do may be shown. A hand that draws comes first: while it moves, others' changes are
 * shown bit by bit in what each frame has left, the newest state of a record at most once.
 */
export interface Pace {
  /** this person's hand is moving now */
  isBusy: () => boolean;
  /** calls back when this person's own doing has been drawn */
  whenDrawn: (show: () => void) => void;
  /** ms of a clock that only goes on */
  now: () => number;
}

/** What a record that has come is to the store that does not show it yet. */
export interface Arrival {
  /** whether the document still has it */
  isLive: boolean;
  /** what it cannot be shown without: its parent, and the ends of a binding */
  needs: readonly string[];
}

/** So many records are shown at once while a hand moves; each may cost a millisecond to draw. */
const SLICE = 4;
/** What showing others may cost of a frame while a hand moves, in ms; of 16 it leaves drawing its share. */
const BUDGET_MS = 3;

/** Others' changes on their way to the screen. */
export class Arrivals {
  readonly #pace: Pace | undefined;
  readonly #look: (id: string) => Arrival;
  readonly #show: (ids: ReadonlySet<string>) => void;
  /** oldest first */
  readonly #waiting = new Set<string>();
  #isAsked = false;
  #stopped = false;

  /** @param show makes the store show these records as the document has them */
  constructor(
    pace: Pace | undefined,
    look: (id: string) => Arrival,
    show: (ids: ReadonlySet<string>) => void,
  ) {
    this.#pace = pace;
    this.#look = look;
    this.#show = show;
  }

  /** Shows these, at once or as the pace allows. */
  take(ids: ReadonlySet<string>): void {
    if (this.#pace?.isBusy() !== true && this.#waiting.size === 0) {
      this.#show(ids);
      return;
    }
    for (const id of ids) this.#waiting.add(id);
    this.#showLater();
  }

  stop(): void {
    this.#stopped = true;
    this.#waiting.clear();
  }

  #showLater(): void {
    if (this.#isAsked || !this.#pace) return;
    this.#isAsked = true;
    this.#pace.whenDrawn(() => {
      this.#isAsked = false;
      if (!this.#stopped) this.#showSome(this.#pace);
    });
  }

  #showSome(pace: Pace | undefined): void {
    if (!pace) return;
    const until = pace.now() + BUDGET_MS;
    do this.#show(this.#nextSlice(pace.isBusy() ? SLICE : this.#waiting.size));
    while (this.#waiting.size > 0 && pace.now() < until);
    if (this.#waiting.size > 0) this.#showLater();
  }

  /** What is gone goes last and all at once: until then it may hold what moves out of it. */
  #nextSlice(most: number): Set<string> {
    const slice = new Set<string>();
    for (const id of this.#waiting) {
      if (slice.size >= most) break;
      this.#addWithNeeds(id, slice);
    }
    if (slice.size === 0) for (const id of this.#waiting) slice.add(id);
    for (const id of slice) this.#waiting.delete(id);
    return slice;
  }

  #addWithNeeds(id: string, slice: Set<string>): void {
    if (slice.has(id) || !this.#waiting.has(id)) return;
    const { isLive, needs } = this.#look(id);
    if (!isLive) return;
    slice.add(id);
    for (const need of needs) this.#addWithNeeds(need, slice);
  }
}
