import type { Metrics, RateLimited } from '../metrics.ts';
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
  readonly #notes: TokenBuckets;
  readonly #imports: TokenBuckets;
  readonly #exports: TokenBuckets;
  readonly #reactions: TokenBuckets;
  readonly #erasures: TokenBuckets;
  readonly #metrics: Metrics;

  constructor(limits: Limits, metrics: Metrics) {
    const { wrongCodes, wrongCodesInAll, boardsPerHour, pictures, notes } = limits;
    this.#wrongCodes = new TokenBuckets(wrongCodes);
    this.#wrongCodesInAll = new TokenBuckets(wrongCodesInAll);
    this.#boards = new TokenBuckets({ atOnce: boardsPerHour, everyMs: HOUR_MS / boardsPerHour });
    this.#pictures = new TokenBuckets(pictures);
    this.#notes = new TokenBuckets(notes);
    this.#imports = new TokenBuckets(limits.imports);
    this.#exports = new TokenBuckets(limits.exports);
    this.#reactions = new TokenBuckets(limits.reactions);
    this.#erasures = new TokenBuckets(limits.erasures);
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

  /** Makes a note count; or answers in how many ms this person may add one. */
  addNote(person: string): number {
    return this.#take(this.#notes, person, 'note');
  }

  /** Makes an erasure count; or answers in how many ms this person may have something erased. */
  erase(person: string): number {
    return this.#take(this.#erasures, person, 'erasure');
  }

  /** Makes an import count; or answers in how many ms this person may bring in files. */
  importFiles(person: string): number {
    return this.#take(this.#imports, person, 'import');
  }

  /** Makes an export count; or answers in how many ms this person may take a file away. */
  takeAway(person: string): number {
    return this.#take(this.#exports, person, 'export');
  }

  /** Makes a reaction count; or answers in how many ms this person may show one. */
  react(person: string): number {
    return this.#take(this.#reactions, person, 'reaction');
  }

  #take(buckets: TokenBuckets, key: string, what: Exclude<RateLimited, 'join'>): number {
    if (buckets.take(key)) return 0;
    this.#metrics.rateLimited(what);
    return buckets.waitMs(key);
  }
}
