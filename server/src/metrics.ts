import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** In seconds, as Prometheus wants them: from below a tick's usual work to where people notice. */
const TICK_SECONDS = [0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.5];
/** A fast disk needs a fifth of a millisecond for a commit, a slow one tens. */
const COMMIT_SECONDS = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.2, 1];

/** Why somebody was told to wait. */
export type RateLimited =
  | 'join'
  | 'create'
  | 'picture'
  | 'messages'
  | 'sockets'
  | 'note'
  | 'reaction'
  | 'import'
  | 'export'
  | 'erasure';

/** Of the process, however many servers a test runs in it: its memory, its processor, its event loop. */
const ofProcess = new Registry();
let watchingProcess = false;

function processMetrics(): Registry {
  // It starts a timer, so not before somebody has asked.
  if (!watchingProcess) collectDefaultMetrics({ register: ofProcess });
  watchingProcess = true;
  return ofProcess;
}

/**
 * How this server fares, in numbers for Prometheus. Labels are of a few known values and never name a
 * board or a person. What happens with every message is counted in {@link Metrics.traffic} by adding
 * to a number; all else may call a method.
 */
export class Metrics {
  readonly traffic = { messagesIn: 0, bytesIn: 0, messagesOut: 0, bytesOut: 0, appends: 0 };
  readonly #registry = new Registry();
  readonly #tick = this.#histogram('tick_seconds', 'One tick of a room', TICK_SECONDS);
  readonly #commit = this.#histogram(
    'commit_seconds',
    'Writing what came in to disk',
    COMMIT_SECONDS,
  );
  readonly #refused = this.#counter('refused_writes_total', 'Changes put back, by why', ['reason']);
  readonly #closed = this.#counter('closed_sockets_total', 'Sockets the server closed, by code', [
    'code',
  ]);
  readonly #limited = this.#counter('rate_limited_total', 'Told to wait, by what they did', [
    'what',
  ]);
  readonly #failedJoins = this.#counter('failed_joins_total', 'Codes and links that open nothing');
  readonly #slow = this.#counter('slow_sockets_total', 'Sockets taken off the stream to catch up');
  readonly #checkpoints = this.#counter('checkpoints_total', 'Whole states kept');
  readonly #epochs = this.#counter('epochs_total', 'Boards rid of what was deleted from them');
  readonly #damaged = this.#counter('damaged_rows_total', 'Stored rows found unreadable', ['kind']);

  constructor() {
    const { traffic } = this;
    this.#read('messages_in_total', 'WebSocket messages taken in', () => traffic.messagesIn);
    this.#read('bytes_in_total', 'Bytes in them', () => traffic.bytesIn);
    this.#read('messages_out_total', 'WebSocket messages sent', () => traffic.messagesOut);
    this.#read('bytes_out_total', 'Bytes in them', () => traffic.bytesOut);
    this.#read('appends_total', 'Entries appended to boards’ logs', () => traffic.appends);
  }

  /** A number that is looked up when somebody asks for it. */
  watch(name: string, help: string, read: () => number): void {
    const gauge = new Gauge({
      ...this.#named(name, help),
      collect() {
        this.set(read());
      },
    });
    this.#registry.registerMetric(gauge);
  }

  tick(ms: number): void {
    this.#tick.observe(ms / 1000);
  }

  commit(ms: number): void {
    this.#commit.observe(ms / 1000);
  }

  refusedWrite(why: string): void {
    this.#refused.inc({ reason: why });
  }

  /** The server itself has closed a socket, and with which of our codes. */
  closedSocket(code: number): void {
    this.#closed.inc({ code });
  }

  rateLimited(what: RateLimited): void {
    this.#limited.inc({ what });
  }

  failedJoin(): void {
    this.#failedJoins.inc();
  }

  slowSocket(): void {
    this.#slow.inc();
  }

  checkpoint(): void {
    this.#checkpoints.inc();
  }

  epoch(): void {
    this.#epochs.inc();
  }

  damaged(kind: string): void {
    this.#damaged.inc({ kind });
  }

  /** All of it, in Prometheus's text format. */
  text(): Promise<string> {
    return Registry.merge([processMetrics(), this.#registry]).metrics();
  }

  /** Kept in this server's own registry, not in the library's one for the whole process. */
  #named(name: string, help: string) {
    return { name: `gapboard_${name}`, help, registers: [] };
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[] = []) {
    const counter = new Counter({ ...this.#named(name, help), labelNames });
    this.#registry.registerMetric(counter);
    return counter;
  }

  #histogram(name: string, help: string, buckets: number[]): Histogram {
    const histogram = new Histogram({ ...this.#named(name, help), buckets });
    this.#registry.registerMetric(histogram);
    return histogram;
  }

  #read(name: string, help: string, total: () => number): void {
    const counter = new Counter({
      ...this.#named(name, help),
      collect() {
        this.reset();
        this.inc(total());
      },
    });
    this.#registry.registerMetric(counter);
  }
}

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;
