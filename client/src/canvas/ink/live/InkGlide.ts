import { atom, type TLDrawShape } from 'tldraw';

/** Lots that come as often as this need no help: they are seen as they come, in ms. */
const EVEN_MS = 45;
/** A lot of points is shown over the time until the next is due, but never longer than two frames, in ms. */
const LONGEST_MS = 34;
/** What has not grown for so long is done, or its hand rests, in ms. */
const OVER_MS = 1_000;
/** More than a hand draws at once: a line that was away has come back, and shows what it brings. */
const LOT_MAX = 120;
/** How much of the newest time between two lots goes into what is expected… */
const NEWEST = 0.3;
/** …of which so many times what was expected counts: one lot that is late says nothing of those to come, and has waited enough. */
const LATE = 2;
/** What is expected before anything is known: the time between two messages in company, in ms. */
const FIRST_MS = 33;

/** One stroke of somebody else's that grows evenly though its points come in lots, where those are far apart. */
export class InkGlide {
  readonly #hidden = atom('hidden', 0);
  #everyMs = FIRST_MS;
  #grewAt = Number.NEGATIVE_INFINITY;
  #movedAt = 0;
  /** points to show in a ms */
  #speed = 0;

  /** How many points, from the end, are not to be seen yet; a part of one is on its way. */
  get hidden(): number {
    return this.#hidden.get();
  }

  /** Has got more points, or fewer where somebody has rubbed some out. */
  grew(points: number, now: number): void {
    const tookMs = now - this.#grewAt;
    if (tookMs < OVER_MS) {
      this.#everyMs += (Math.min(tookMs, LATE * this.#everyMs) - this.#everyMs) * NEWEST;
    }
    this.#grewAt = now;
    this.#movedAt = now;
    const isDrawn = points >= 0 && points <= LOT_MAX;
    const hidden = isDrawn && this.#everyMs > EVEN_MS ? this.#hidden.get() + points : 0;
    this.#hidden.set(hidden);
    this.#speed = hidden / Math.max(1, Math.min(this.#everyMs, LONGEST_MS));
  }

  /** @param isStill all at once, for who wants little motion */
  move(now: number, isStill: boolean): void {
    const hidden = this.#hidden.get();
    const shown = isStill ? hidden : this.#speed * Math.max(0, now - this.#movedAt);
    this.#movedAt = now;
    if (hidden > 0) this.#hidden.set(Math.max(0, hidden - shown));
  }

  isOver(now: number): boolean {
    return this.#hidden.get() === 0 && now - this.#grewAt > OVER_MS;
  }
}

/** Of the first point and of each further one, in bytes. */
const LENGTHS = { 2: { first: 8, next: 4 }, 3: { first: 12, next: 6 } };

/** How many points a stroke has, without reading them. */
export function pointsOf({ props }: TLDrawShape): number {
  return props.segments.reduce((sum, { path, dim }) => {
    const { first, next } = LENGTHS[dim === 2 ? 2 : 3];
    return sum + Math.max(0, Math.floor(((path.length * 3) / 4 - first) / next) + 1);
  }, 0);
}
