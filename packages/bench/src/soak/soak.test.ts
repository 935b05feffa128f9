import { expect, test } from 'vitest';
import { besidesDocument, type Sample } from './judge.ts';
import { soak } from './soak.ts';

const SECONDS = 60;
/** By then everybody has come, and what runs often has been compiled. */
const WARM_AFTER_SECONDS = 20;
/** Usually it is 0.2; a kilobyte kept of each message would be 2. */
const GROWTH_AT_MOST_MB = 1;

function mean(samples: Sample[]): number {
  return samples.reduce((sum, sample) => sum + besidesDocument(sample), 0) / samples.length;
}

test('a minute of fifty people leaves all replicas equal, nothing unsaved, and the server as it was', async () => {
  const soaked = await soak({ seconds: SECONDS, people: 50, sampleEverySeconds: 4, seed: 7 });
  expect(soaked.allEqual).toBe(true);
  expect(soaked.invalid).toEqual([]);
  expect(soaked.unsaved).toBe(0);
  expect(soaked.refusals).toBe(0);
  const warm = soaked.samples.filter(({ at }) => at > WARM_AFTER_SECONDS);
  const [early, late] = [warm.slice(0, 3), warm.slice(-3)];
  expect(mean(late) - mean(early)).toBeLessThan(GROWTH_AT_MOST_MB);
}, 180_000);
