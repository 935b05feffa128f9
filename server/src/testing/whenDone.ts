import { onTestFinished } from 'vitest';

type End = () => unknown;

/** What {@link shared} collects while it opens something for several tests. */
let sharing: End[] | undefined;

/** Ends what was opened once the test that opened it has ended, or all that share it. */
export function whenDone(end: End): void {
  if (sharing) sharing.push(end);
  else onTestFinished(async () => void (await end()));
}

/**
 * Opens something in a `beforeAll` that the tests after it share; what comes back ends it, and all
 * that was opened for it, the last first.
 */
export async function shared(open: () => Promise<void>): Promise<() => Promise<void>> {
  const ends: End[] = [];
  sharing = ends;
  try {
    await open();
  } finally {
    sharing = undefined;
  }
  return async () => {
    for (const end of ends.toReversed()) await end();
  };
}
