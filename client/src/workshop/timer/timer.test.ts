import { extendedTimer, pausedTimer, resumedTimer, startedTimer } from '@gapboard/board';
import { expect, test } from 'vitest';
import { changeWords, momentPassed } from './moments.ts';
import { secondsLeft, timerWords } from './timerWords.ts';

const MINUTE = 60_000;
const NOW = 1_700_000_000_000;

test.each([
  [12 * MINUTE, '12:00', '12 minutes'],
  [12 * MINUTE - 1, '12:00', '12 minutes'],
  [7 * MINUTE + 5_000, '7:05', '7 minutes 5 seconds'],
  [61_000, '1:01', '1 minute 1 second'],
  [999, '0:01', '1 second'],
  [0, '0:00', '0 seconds'],
  [-5_000, '0:00', '0 seconds'],
  [67 * MINUTE, '1:07:00', '67 minutes'],
])('%d ms are shown as %s and spoken as %s', (ms, clock, spoken) => {
  expect(timerWords.clock(ms)).toBe(clock);
  expect(timerWords.spoken(ms)).toBe(spoken);
});

test('a second that has begun is still counted', () => {
  expect([1_001, 1_000, 1, 0].map(secondsLeft)).toEqual([2, 1, 1, 0]);
});

test('five minutes, one minute and the end are told once each, as they pass', () => {
  const timer = startedTimer(12 * MINUTE, NOW);
  const passed = [];
  for (let left = 12 * MINUTE; left > -3_000; left -= 250) {
    const moment = momentPassed(left + 250, left, timer);
    if (moment) passed.push([moment, left]);
  }
  expect(passed).toEqual([
    ['five', 5 * MINUTE],
    ['one', MINUTE],
    ['end', 0],
  ]);
});

test('a clock set to five minutes does not say at once that five are left', () => {
  expect(momentPassed(5 * MINUTE + 1, 5 * MINUTE, startedTimer(5 * MINUTE, NOW))).toBe(undefined);
});

test('of a page that slept, the latest is told', () => {
  expect(momentPassed(6 * MINUTE, -1, startedTimer(10 * MINUTE, NOW))).toBe('end');
});

test('setting and pausing the clock is told; a minute more and going on are not', () => {
  const timer = startedTimer(10 * MINUTE, NOW);
  const later = NOW + 3 * MINUTE;
  const paused = pausedTimer(timer, later);
  expect(changeWords(null, timer, NOW)).toBe('On the clock: 10 minutes.');
  expect(changeWords(timer, extendedTimer(timer, MINUTE, later), later)).toBe(undefined);
  expect(changeWords(timer, paused, later)).toBe('The clock is paused: 7 minutes left.');
  expect(changeWords(paused, resumedTimer(paused, later + MINUTE), later)).toBe(undefined);
  expect(changeWords(timer, startedTimer(15 * MINUTE, later), later)).toContain('15 minutes');
  expect(changeWords(timer, null, later)).toBe(undefined);
});
