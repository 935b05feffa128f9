import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Child } from '../process/Child.ts';
import { cores, usageOf } from '../process/usage.ts';
import { pause, sum } from '../process/work.ts';
import { CONTENDERS, type ContenderName } from './contenders.ts';
import type { LoadCalls } from './load.ts';
import { seatsFor } from './people.ts';
import type { ServerCalls } from './servers/server.ts';

/** So many people, the ten who draw among them, are looked at message by message. */
const SAMPLED = 40;
const WARM_UP_MS = 3_000;
/** What has not come so long after it was sent has not come. */
const LATE_MS = 5_000;
const JOINING_AT_MOST_MS = 60_000;
const NO_RESULTS = { latencies: new Float64Array(), expected: 0 };
const LOAD = path.join(import.meta.dirname, 'load.ts');

/** What one server did with so many people. */
export interface Outcome {
  people: number;
  /** ms from an edit's sending to its arrival at each other person of the sample */
  p50: number;
  p95: number;
  p99: number;
  /** share of the sample's deliveries that came within {@link LATE_MS} */
  delivered: number;
  /** share of everyone that has the last edit of everyone who drew */
  complete: number;
  serverCores: number;
  loadCores: number;
  /** to each person, in kB/s */
  kbPerSecond: number;
  rssMb: number;
  /** of the 300 updates/s that ten people draw, how many were sent */
  editsPerSecond: number;
  pointersPerSecond: number;
  /** of the sample, how many positions each got */
  pointersSeen: number;
  /** why people were disconnected, if any were */
  lost: string[];
}

/** One server with so many people for so long, in processes of their own that end with it. */
export async function run(
  contender: ContenderName,
  people: number,
  seconds: number,
): Promise<Outcome> {
  // On a real disk, since a server that stores waits for it.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gapboard-bench-'));
  const server = new Child<ServerCalls>(CONTENDERS[contender].server);
  const sample = new Child<LoadCalls>(LOAD);
  const crowd = new Child<LoadCalls>(LOAD);
  try {
    const port = await server.ask('open', { people, folder });
    const seats = await seatsFor(contender, port, people);
    // Servers send to one after the other: half of the sample is first in the line, half last.
    const first = seats.slice(0, SAMPLED / 2);
    const last = seats.slice(SAMPLED / 2).slice(-SAMPLED / 2);
    const others = seats.slice(first.length, seats.length - last.length);
    const joining = async (): Promise<void> => {
      await sample.ask('join', { contender, port, seats: first, closely: true });
      await crowd.ask('join', { contender, port, seats: others, closely: false });
      await sample.ask('join', { contender, port, seats: last, closely: true });
    };
    await soon('joining', JOINING_AT_MOST_MS, joining());
    return await measure(server, [sample, crowd], people, seconds);
  } finally {
    await Promise.all([server.kill(), sample.kill(), crowd.kill()]);
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  server: Child<ServerCalls>,
  [sample, crowd]: [Child<LoadCalls>, Child<LoadCalls>],
  people: number,
  seconds: number,
): Promise<Outcome> {
  const both = [sample, crowd];
  await all(both, (load) => load.ask('start', null));
  await pause(WARM_UP_MS);
  await all(both, (load) => load.ask('measure', true));
  const processes = [server, ...both];
  const before = processes.map(({ pid }) => usageOf(pid));
  await pause(seconds * 1000);
  const after = processes.map(({ pid }) => usageOf(pid));
  const traffic = await all(both, (load) => load.ask('measure', false));
  const [serverCores = NaN, ...loadCores] = after.map((end, n) => {
    const begin = before[n];
    return begin ? cores(begin, end) : NaN;
  });

  await all(both, (load) => load.ask('settle', LATE_MS));
  await crowd.ask('watch', null);
  const marks = await sample.ask('lastEdits', null);
  const reached = await all(both, (load) => load.ask('reached', { marks, atMostMs: LATE_MS }));
  const [inSample] = traffic;
  const results = await all(both, (load) => load.ask('results', null));
  const [{ latencies, expected } = NO_RESULTS] = results;
  latencies.sort();
  const inTime = latencies.filter((ms) => ms <= LATE_MS).length;
  const share = (part: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(part * latencies.length))] ?? NaN;
  return {
    people,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
    delivered: inTime / expected,
    complete: sum(reached.map((one) => one.reached)) / sum(reached.map(({ of }) => of)),
    serverCores,
    loadCores: sum(loadCores),
    kbPerSecond: sum(traffic.map(({ bytes, ms }) => bytes / ms)) / people,
    rssMb: after[0]?.rssMb ?? NaN,
    editsPerSecond: sum(traffic.map(({ edits, ms }) => (1000 * edits) / ms)),
    pointersPerSecond: sum(traffic.map(({ pointers, ms }) => (1000 * pointers) / ms)),
    pointersSeen: inSample ? (1000 * inSample.pointersSeen) / inSample.ms : NaN,
    lost: results.flatMap(({ lost }) => lost),
  };
}

function all<T>(
  loads: Child<LoadCalls>[],
  ask: (load: Child<LoadCalls>) => Promise<T>,
): Promise<T[]> {
  return Promise.all(loads.map(ask));
}

async function soon<T>(what: string, atMostMs: number, work: Promise<T>): Promise<T> {
  const late = new AbortController();
  const limit = new Promise<never>((_, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${what} took over ${atMostMs / 1000} s`)),
      atMostMs,
    );
    late.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    late.abort();
  }
}
