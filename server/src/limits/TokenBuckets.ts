/** So many at once, and after that one more each time this long has passed. */
export interface Rate {
  atOnce: number;
  everyMs: number;
}

/**
 * A bucket of tokens that fills by itself. All it keeps is when it will be full again: as many tokens
 * are missing as fit into the time until then.
 */
export class TokenBucket {
  readonly #rate: Rate;
  #fullAt = Number.NEGATIVE_INFINITY;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** In how many ms there is a token to take; 0 if there is one at `now`. */
  waitMs(now: number): number {
    const { atOnce, everyMs } = this.#rate;
    return Math.max(0, this.#fullAt - now - (atOnce - 1) * everyMs);
  }

  /** Takes a token if there is one. */
  take(now: number): boolean {
    if (this.waitMs(now) > 0) return false;
    this.#fullAt = Math.max(this.#fullAt, now) + this.#rate.everyMs;
    return true;
  }

  isFull(now: number): boolean {
    return this.#fullAt <= now;
  }
}

/** More keys than any hall has, and far fewer than would be felt in memory. */
const MOST_KEYS = 20_000;

/** A bucket for each of many keys. What is full again is forgotten, and of too many keys the one longest untouched. */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #mostKeys: number;
  /** longest untouched first */
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(rate: Rate, { now = () => performance.now(), mostKeys = MOST_KEYS } = {}) {
    this.#rate = rate;
    this.#now = now;
    this.#mostKeys = mostKeys;
  }

  get size(): number {
    return this.#buckets.size;
  }

  waitMs(key: string): number {
    return this.#buckets.get(key)?.waitMs(this.#now()) ?? 0;
  }

  /** Takes one of this key's tokens if there is one. */
  take(key: string): boolean {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? new TokenBucket(this.#rate);
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    const taken = bucket.take(now);
    this.#forget(now);
    return taken;
  }

  #forget(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (!bucket.isFull(now) && this.#buckets.size <= this.#mostKeys) return;
      this.#buckets.delete(key);
    }
  }
}
