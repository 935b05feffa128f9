import { readFileSync } from 'node:fs';

/** What a process has used up to a moment. */
export interface Usage {
  /** ms on our clock */
  at: number;
  /** ms of processor time, all threads, user and system */
  cpuMs: number;
  /** resident memory, in MB */
  rssMb: number;
}

/** Linux counts processor time in hundredths of a second. */
const MS_A_TICK = 10;

/**
 * Read from the outside, since a process that cannot keep up answers no questions. Of a process that
 * has ended, and on systems without `/proc`, nothing is known.
 */
export function usageOf(pid: number | undefined): Usage {
  const at = performance.now();
  try {
    // What follows the name, which may hold spaces and brackets itself, begins with field 3.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const [user = NaN, system = NaN] = fields.slice(11, 13).map(Number);
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const rssKb = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
    return { at, cpuMs: (user + system) * MS_A_TICK, rssMb: (rssKb * 1024) / 1e6 };
  } catch {
    return { at, cpuMs: NaN, rssMb: NaN };
  }
}

/** How many cores were busy with a process between two moments. */
export function cores(before: Usage, after: Usage): number {
  return (after.cpuMs - before.cpuMs) / (after.at - before.at);
}
