import { expect, test } from 'vitest';
import type { StretchInfo } from '../storage/Storage.ts';
import { ticksOf } from './ticks.ts';

const AT = 1_700_000_000_000;

/** Of entries 1 to 9, in so many ms; the ticks say up to which of them each ten seconds came. */
function stretch(lasts: number, ticks: [second: number, entry: number][]): StretchInfo {
  const summary = { by: [], edits: [], ticks, stages: [], stepBytes: 0, keyframeBytes: 0 };
  return { from: 1, to: 9, fromAt: AT, toAt: AT + lasts, hasKeyframe: true, summary };
}

test('a session of a few seconds has a beginning and an end on its line', () => {
  expect(ticksOf([stretch(6_000, [[0, 8]])])).toEqual([
    { seq: 1, at: AT },
    { seq: 9, at: AT + 6_000 },
  ]);
});

test('a longer one ends when its last entry was made, and is as fine as its ticks before', () => {
  const ticks = ticksOf([
    stretch(17_000, [
      [0, 4],
      [10, 8],
    ]),
  ]);
  expect(ticks).toEqual([
    { seq: 1, at: AT },
    { seq: 5, at: AT },
    { seq: 9, at: AT + 17_000 },
  ]);
});
