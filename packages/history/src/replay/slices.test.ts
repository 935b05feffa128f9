import { expect, test } from 'vitest';
import { Slices } from './slices.ts';

function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('others have their turn as soon as a slice is over, and not before', async () => {
  const slices = new Slices();
  let turns = 0;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => void (turns += 1);
  channel.port2.postMessage(0);
  expect(await slices.pass()).toBe(false);
  expect(turns).toBe(0);
  work(15);
  expect(await slices.pass()).toBe(true);
  expect(turns).toBe(1);
  channel.port1.close();
});

test('what nobody wants any more is not gone on with', async () => {
  const aborted = new AbortController();
  const slices = new Slices(aborted.signal);
  aborted.abort();
  work(15);
  await expect(slices.pass()).rejects.toThrow(/abort/i);
});
