/** Longer than this a page keeps nobody waiting, in ms: a frame is 16. */
const SLICE_MS = 12;

/** Long work in slices: whoever presses a key meanwhile, or waits for a frame, has their turn in between. */
export class Slices {
  readonly #signal: AbortSignal | undefined;
  #begun = performance.now();

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * To be waited for between two pieces of the work; goes on at once while the slice lasts.
   * @returns whether others had their turn
   * @throws {DOMException} `AbortError` where nobody wants it any more
   */
  async pass(): Promise<boolean> {
    if (performance.now() - this.#begun < SLICE_MS) return false;
    await othersTurn();
    this.#signal?.throwIfAborted();
    this.#begun = performance.now();
    return true;
  }
}

/** By a message: timers of a page in the background are held up for seconds. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
