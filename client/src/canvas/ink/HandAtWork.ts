import type { Pace } from '@gapboard/sync';
import type { TLStore } from 'tldraw';

/**
 * Whether this person's hand is drawing or rubbing out on a canvas now. What others do waits for it:
 * their changes are shown after the frame in which the hand's own have been drawn.
 */
export class HandAtWork implements Pace {
  /** called when what the hand does is in the store, before it is drawn */
  onDone: (() => void) | undefined;
  #isBusy = false;

  begin(): void {
    this.#isBusy = true;
  }

  end(): void {
    this.#isBusy = false;
  }

  /**
   * What the hand does in the frame under way is in the store. It goes on its way to others before it
   * is drawn: that costs a part of a millisecond, and a task after the frame may wait for many more.
   */
  did(): void {
    queueMicrotask(() => this.onDone?.());
  }

  // A page that nobody sees has no frames to wait for.
  readonly isBusy = (): boolean => this.#isBusy && !document.hidden;

  readonly now = (): number => performance.now();

  /** A frame's callbacks run before it is drawn, and a task begun there after. */
  readonly whenDrawn = (show: () => void): void => {
    if (document.hidden) setTimeout(show);
    else requestAnimationFrame(() => setTimeout(show));
  };
}

const hands = new WeakMap<TLStore, HandAtWork>();

/** The hand that works in a store. */
export function handIn(store: TLStore): HandAtWork {
  const known = hands.get(store);
  if (known) return known;
  const hand = new HandAtWork();
  hands.set(store, hand);
  return hand;
}
