/** Does what concerns one thing one after the other, and what concerns different things side by side. */
export class Turns<K> {
  readonly #last = new Map<K, Promise<unknown>>();

  async take<T>(of: K, work: () => Promise<T>): Promise<T> {
    // Whether what came before went well is for whoever asked for it.
    const turn = (this.#last.get(of) ?? Promise.resolve()).then(work, work);
    this.#last.set(of, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(of) === turn) this.#last.delete(of);
    }
  }
}
