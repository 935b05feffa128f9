/** A pen that was seen so long ago is not at hand any more, in ms: a hand is lifted between two strokes. */
const LIFTED_MS = 1_000;
/** A pen that hovers trembles; one that has said nothing for so long has gone without saying so, in ms. */
const HOVER_MS = 4_000;

/**
 * Whether a pen is near the screen: it touches it, hovers over it, or has done so a moment ago. Times
 * are in ms of any one clock.
 */
export class PenNearness {
  #touches = false;
  #hovers = false;
  #seenAt = Number.NEGATIVE_INFINITY;

  /** The pen touches the screen. */
  get touches(): boolean {
    return this.#touches;
  }

  down(now: number): void {
    this.#touches = true;
    this.#seenAt = now;
  }

  up(now: number): void {
    this.#touches = false;
    this.#seenAt = now;
  }

  /** It has been seen over the screen. */
  moved(now: number): void {
    this.#hovers = true;
    this.#seenAt = now;
  }

  /** It has left what the screen can see. */
  left(now: number): void {
    this.#hovers = false;
    this.#touches = false;
    this.#seenAt = now;
  }

  isNear(now: number): boolean {
    return this.#touches || now - this.#seenAt < (this.#hovers ? HOVER_MS : LIFTED_MS);
  }
}
