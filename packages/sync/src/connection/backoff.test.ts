import { expect, test } from 'vitest';
import { CloseCode } from '../wire/closeCodes.ts';
import { waitBefore } from './backoff.ts';

test('whoever loses a line by accident is back within half a second, and later tries wait longer', () => {
  for (const random of [0, 0.5, 1]) {
    const waits = [0, 1, 2, 8].map((attempt) =>
      waitBefore({ code: 1006, attempt, people: 300 }, random),
    );
    expect(waits[0]).toBeLessThan(500);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBeLessThanOrEqual(10_000);
  }
});

test('a hall that the server sends back comes back spread over seconds, a small room at once', () => {
  for (const code of [CloseCode.restarting, CloseCode.tooSlow]) {
    const last = (people: number): number => waitBefore({ code, attempt: 0, people }, 1);
    expect(waitBefore({ code, attempt: 0, people: 400 }, 0)).toBe(300);
    expect(last(4)).toBeLessThan(500);
    expect(last(100)).toBeGreaterThan(2_000);
    expect(last(1_000)).toBe(5_000);
  }
});
