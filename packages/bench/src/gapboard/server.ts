/** Runs in a process of its own: a Gapboard server that says how it is. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type ServerOptions, startServer } from '@gapboard/server/start';
import { answer } from '../process/Child.ts';
import { quietLog } from './quietLog.ts';

const NS_A_MS = 1e6;
const LAG_EVERY_MS = 10;

/** How a server is at one moment; its lag since it was asked the last time. */
export interface Health {
  /** MB of heap that are still used when the garbage has been collected */
  heapMb: number;
  rssMb: number;
  /** ms that the event loop was late: usually, at the worst hundredth, at the worst */
  lag: { p50: number; p99: number; worst: number };
  /** sockets, timers, files: what keeps the process */
  handles: number;
  /** everything in its folder */
  diskMb: number;
}

export interface GapboardOptions extends Pick<ServerOptions, 'timing' | 'limits'> {
  folder: string;
}

export interface GapboardCalls {
  /** Starts it on a folder; resolves with its port. */
  open: (options: GapboardOptions) => Promise<number>;
  health: (input: null) => Health;
  close: (input: null) => Promise<number>;
}

let folder = '';
let close = (): Promise<number> => Promise.resolve(0);
const lag = monitorEventLoopDelay({ resolution: LAG_EVERY_MS });
lag.enable();

/** It measures how long its own timer took, so the timer's time is not lag. */
function late(ns: number): number {
  return Math.max(0, ns / NS_A_MS - LAG_EVERY_MS);
}

function sizeOf(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}

answer<GapboardCalls>({
  async open(options) {
    const { folder: dataDir, ...settings } = options;
    folder = dataDir;
    const server = await startServer({ ...settings, dataDir, host: '127.0.0.1', log: quietLog });
    close = () => server.close();
    return server.port;
  },
  health() {
    const late50 = late(lag.percentile(50));
    const lagged = { p50: late50, p99: late(lag.percentile(99)), worst: late(lag.max) };
    // The first leaves what only finalizers still held.
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    // The pause for that was ours.
    lag.reset();
    return {
      heapMb: heapUsed / 1e6,
      rssMb: rss / 1e6,
      lag: lagged,
      handles: process.getActiveResourcesInfo().length,
      diskMb: sizeOf(folder) / 1e6,
    };
  },
  close: () => close(),
});
