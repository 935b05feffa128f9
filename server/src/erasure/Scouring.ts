import type { Storage } from '../storage/Storage.ts';

/**
 * Has the disk scoured, which takes as long as writing all boards anew and holds everyone up for so
 * long: whoever asks while others wait for it to begin shares it with them.
 */
export class Scouring {
  readonly #storage: Pick<Storage, 'scour'>;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(storage: Pick<Storage, 'scour'>) {
    this.#storage = storage;
  }

  /** Resolves when all that was let go of before this was called has been overwritten. */
  done(): Promise<void> {
    this.#next ??= this.#after(this.#running);
    return this.#next;
  }

  async #after(running: Promise<void> | undefined): Promise<void> {
    await running?.catch(() => undefined);
    // Those who ask in the same moment are in.
    await new Promise((resolve) => setImmediate(resolve));
    this.#running = this.#storage.scour();
    this.#next = undefined;
    await this.#running;
  }
}
