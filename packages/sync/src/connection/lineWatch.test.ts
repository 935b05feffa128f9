import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LineWatch } from './lineWatch.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched() {
  const line = { asked: 0, dead: 0, unsent: 0 };
  const watch = new LineWatch({
    ask: () => line.asked++,
    dead: () => line.dead++,
    unsent: () => line.unsent,
  });
  return { watch, line };
}

test('a silent line is asked, and dead if no answer comes', () => {
  const { watch, line } = watched();
  vi.advanceTimersByTime(19_000);
  expect(line).toMatchObject({ asked: 0, dead: 0 });
  vi.advanceTimersByTime(3_000);
  expect(line).toMatchObject({ asked: 1, dead: 0 });
  watch.heard();
  vi.advanceTimersByTime(19_000);
  expect(line).toMatchObject({ asked: 1, dead: 0 });
  vi.advanceTimersByTime(10_000);
  expect(line.asked).toBe(2);
  expect(line.dead).toBeGreaterThan(0);
  watch.stop();
});

test('a line that is still taking what was to be sent is not dead, however silent', () => {
  const { watch, line } = watched();
  line.unsent = 2_000_000;
  for (let seconds = 0; seconds < 120; seconds++) {
    vi.advanceTimersByTime(1_000);
    line.unsent -= 2_000;
  }
  expect(line.dead).toBe(0);
  // Now it takes nothing any more.
  vi.advanceTimersByTime(30_000);
  expect(line.dead).toBeGreaterThan(0);
  watch.stop();
});
