import type { Mark } from './dialects/dialect.ts';

interface Edit {
  upTo: number;
  /** ms */
  sentAt: number;
  /** it counts: it was sent while it was measured */
  measured: boolean;
}

/** Who has received which edits, and how long each took to each of them. */
export class Deliveries {
  /** the edits of each key, in the order they were sent */
  readonly #edits = new Map<string, Edit[]>();
  /** for each receiver and key, how many of its edits have come */
  readonly #come: Map<string, number>[];
  readonly #authors = new Map<string, number>();
  readonly #latencies: number[] = [];
  #measured = 0;

  constructor(receivers: number) {
    this.#come = Array.from({ length: receivers }, () => new Map());
  }

  /** An edit leaves its author, who is one of the receivers. */
  sent(author: number, { key, upTo }: Mark, sentAt: number, measured: boolean): void {
    const edits = this.#edits.get(key) ?? [];
    edits.push({ upTo, sentAt, measured });
    this.#edits.set(key, edits);
    this.#authors.set(key, author);
    if (measured) this.#measured++;
  }

  received(receiver: number, { key, upTo }: Mark, at: number): void {
    const edits = this.#edits.get(key);
    const come = this.#come[receiver];
    // An author's own come back to them, with others', and are no delivery.
    if (!edits || !come || this.#authors.get(key) === receiver) return;
    let n = come.get(key) ?? 0;
    for (let edit = edits[n]; edit && edit.upTo <= upTo; edit = edits[++n]) {
      if (edit.measured) this.#latencies.push(at - edit.sentAt);
    }
    come.set(key, n);
  }

  /** Deliveries there would be if everyone had received everything. */
  get expected(): number {
    return this.#measured * (this.#come.length - 1);
  }

  /** ms each delivery took */
  get latencies(): Float64Array {
    return new Float64Array(this.#latencies);
  }
}
