import * as Y from 'yjs';

/** A client that sends so much before what it builds on will not send that any more. */
const AT_MOST_BYTES = 32 * 1024 * 1024;
const AT_MOST = 2_000;

/**
 * What came by one connection before what it builds on: a plain y-websocket client writes as soon
 * as its line is open, and answers with what it did before only then. It waits here and not in the
 * document, where it would come in with somebody else's work, as theirs.
 */
export class HeldUpdates {
  #updates: Uint8Array[] = [];
  #bytes = 0;

  get count(): number {
    return this.#updates.length;
  }

  /** Everything that waits, and this, as one update. */
  with(update: Uint8Array): Uint8Array {
    return this.#updates.length === 0 ? update : Y.mergeUpdates([...this.#updates, update]);
  }

  /** Whether there was room for it. */
  hold(update: Uint8Array): boolean {
    this.#bytes += update.length;
    this.#updates.push(update);
    return this.#bytes <= AT_MOST_BYTES && this.#updates.length <= AT_MOST;
  }

  clear(): void {
    this.#updates = [];
    this.#bytes = 0;
  }
}
