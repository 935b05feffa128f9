import { expect, test } from 'vitest';
import { TokenBucket, TokenBuckets } from './TokenBuckets.ts';

const RATE = { atOnce: 3, everyMs: 1000 };

test('so many at once are given, then one more each time its wait has passed', () => {
  const bucket = new TokenBucket(RATE);
  expect([0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([true, true, true, false]);
  expect(bucket.waitMs(0)).toBe(1000);
  expect(bucket.waitMs(400)).toBe(600);
  expect([999, 1000, 1001].map((now) => bucket.take(now))).toEqual([false, true, false]);
  // However long nobody came, no more than the bucket holds.
  expect([9e6, 9e6, 9e6, 9e6].map((now) => bucket.take(now))).toEqual([true, true, true, false]);
});

test('asking in vain costs nothing, and asking how long takes nothing', () => {
  const bucket = new TokenBucket({ atOnce: 1, everyMs: 1000 });
  expect(bucket.waitMs(0)).toBe(0);
  expect(bucket.take(0)).toBe(true);
  for (let now = 0; now < 1000; now += 10) expect(bucket.take(now)).toBe(false);
  expect(bucket.take(1000)).toBe(true);
});

test('sustained, no more come through than the rate allows', () => {
  const bucket = new TokenBucket({ atOnce: 600, everyMs: 5 });
  let taken = 0;
  for (let now = 0; now < 10_000; now++) if (bucket.take(now)) taken++;
  expect(taken).toBe(600 + 9_995 / 5);
});

test('each key has a bucket of its own', () => {
  const now = 0;
  const buckets = new TokenBuckets({ atOnce: 1, everyMs: 1000 }, { now: () => now });
  expect([buckets.take('a'), buckets.take('a'), buckets.take('b')]).toEqual([true, false, true]);
  expect([buckets.waitMs('a'), buckets.waitMs('c')]).toEqual([1000, 0]);
});

test('memory is bounded: full buckets are forgotten, and then those longest untouched', () => {
  let now = 0;
  const buckets = new TokenBuckets(RATE, { now: () => now, mostKeys: 100 });
  for (let n = 0; n < 100; n++) buckets.take(`early ${n}`);
  now = 1000;
  buckets.take('late');
  expect(buckets.size).toBe(1);

  for (let n = 0; n < 5000; n++) {
    for (let times = 0; times < 3; times++) buckets.take('busy');
    buckets.take(`many ${n}`);
    expect(buckets.size).toBeLessThanOrEqual(100);
  }
  expect(buckets.take('busy')).toBe(false);
});
