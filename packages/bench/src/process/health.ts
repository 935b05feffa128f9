/** How the process it runs in is; asked by name through {@link Child}. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const NS_A_MS = 1e6;
const LAG_EVERY_MS = 10;

/** How a process is at one moment; its lag since it was asked the last time. */
export interface Health {
  /** MB of heap that are still used when the garbage has been collected */
  heapMb: number;
  rssMb: number;
  /** ms that the event loop was late: usually, at the worst hundredth, at the worst */
  lag: { p50: number; p99: number; worst: number };
  /** sockets, timers, files: what keeps the process */
  handles: number;
}

const lag = monitorEventLoopDelay({ resolution: LAG_EVERY_MS });
lag.enable();

/** It measures how long its own timer took, so the timer's time is not lag. */
function late(ns: number): number {
  return Math.max(0, ns / NS_A_MS - LAG_EVERY_MS);
}

/** MB of heap in use once everything is collected that can be. */
export function heapMb(): number {
  // The first leaves what only finalizers still held.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

export function health(): Health {
  const lagged = {
    p50: late(lag.percentile(50)),
    p99: late(lag.percentile(99)),
    worst: late(lag.max),
  };
  const heap = heapMb();
  // The pause for that was ours.
  lag.reset();
  return {
    heapMb: heap,
    rssMb: process.memoryUsage.rss() / 1e6,
    lag: lagged,
    handles: process.getActiveResourcesInfo().length,
  };
}
