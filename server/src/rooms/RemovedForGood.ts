import type { UnknownRecord } from '@gapboard/board';

/** Which records must not be on a board again, by whatever way: what has been removed for good. */
export class RemovedForGood {
  readonly #ids: Set<string>;
  #changes = 0;

  constructor(ids: Iterable<string>) {
    this.#ids = new Set(ids);
  }

  /** A count that grows whenever something is removed: what was gathered before may hold it. */
  get changes(): number {
    return this.#changes;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.add(id);
    this.#changes++;
  }

  allow(id: string): void {
    this.#ids.delete(id);
  }

  /** Those of some records that may be on the board. */
  allowed<T extends UnknownRecord>(records: Iterable<T>): T[] {
    return [...records].filter(({ id }) => !this.#ids.has(id));
  }
}
