/** Small things that every benchmark does. */

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const POLL_MS = 5;

/** Waits until something holds; says what for if it waits in vain. */
export async function until(what: string, holds: () => boolean, atMostMs: number): Promise<void> {
  const end = performance.now() + atMostMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await pause(POLL_MS);
  }
}

/** The same for many, not more than so many under way at once; results in the order of the inputs. */
export async function inGroups<T, R>(
  inputs: T[],
  together: number,
  work: (input: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let n = 0; n < inputs.length; n += together) {
    results.push(...(await Promise.all(inputs.slice(n, n + together).map(work))));
  }
  return results;
}
