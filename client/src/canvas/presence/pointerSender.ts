import type { Point } from '@gapboard/sync';

export interface PointerSenderOptions {
  send: (at: Point | undefined) => void;
  /** how often the room takes a pointer now, in ms */
  everyMs: () => number;
}

/**
 * Sends where this person points: the first move at once, of later ones the latest as often as the
 * room takes it, and nothing twice. Pointing nowhere waits for no turn.
 */
export class PointerSender {
  readonly #options: PointerSenderOptions;
  #at: Point | undefined;
  #sent: Point | undefined;
  #sentAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PointerSenderOptions) {
    this.#options = options;
  }

  point(at: Point | undefined): void {
    this.#at = at && { x: Math.round(at.x), y: Math.round(at.y) };
    if (!this.#at) {
      this.#send();
      return;
    }
    const wait = this.#sentAt + this.#options.everyMs() - Date.now();
    if (wait <= 0) this.#send();
    else this.#timer ??= setTimeout(() => this.#send(), wait);
  }

  /** Those who are told are others than before: what was sent does not count. */
  again(): void {
    this.#sent = undefined;
    this.point(this.#at);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #send(): void {
    this.stop();
    if (same(this.#at, this.#sent)) return;
    this.#sent = this.#at;
    this.#sentAt = Date.now();
    this.#options.send(this.#at);
  }
}

function same(a: Point | undefined, b: Point | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y;
}
