import type { Metrics } from '../metrics.ts';
import type { Limits } from './limits.ts';
import { TokenBuckets } from './TokenBuckets.ts';

const HOUR_MS = 3_600_000;
const ALL = 'all';

/** What visitors have lately done that there are limits on, by address or person. */
export class VisitLimits {
  readonly #wrongCodes: TokenBuckets;
  readonly #wrongCodesInAll: TokenBuckets;
  readonly #boards: TokenBuckets;
  readonly #pictures: TokenBuckets;
  readonly #metrics: Metrics;

  constructor({ wrongCodes, wrongCodesInAll, boardsPerHour, pictures }: Limits, metrics: Metrics) {
    this.#wrongCodes = new TokenBuckets(wrongCodes);
    this.#wrongCodesInAll = new TokenBuckets(wrongCodesInAll);
    this.#boards = new TokenBuckets({ atOnce: boardsPerHour, everyMs: HOUR_MS / boardsPerHour });
    this.#pictures = new TokenBuckets(pictures);
    this.#metrics = metrics;
  }

  /** In how many ms this address may try a code again. Right codes take nothing; while this is not 0 they are not told from wrong ones. */
  codeWaitMs(address: string): number {
    return Math.max(this.#wrongCodes.waitMs(address), this.#wrongCodesInAll.waitMs(ALL));
  }

  wrongCode(address: string): void {
    this.#wrongCodes.take(address);
    this.#wrongCodesInAll.take(ALL);
  }

  /** Makes a board count; or answers in how many ms this address may make one. */
  makeBoard(address: string): number {
    return this.#take(this.#boards, address, 'create');
  }

  /** Makes a picture count; or answers in how many ms this person may add one. */
  addPicture(person: string): number {
    return this.#take(this.#pictures, person, 'picture');
  }

  #take(buckets: TokenBuckets, key: string, what: 'create' | 'picture'): number {
    if (buckets.take(key)) return 0;
    this.#metrics.rateLimited(what);
    return buckets.waitMs(key);
  }
}
