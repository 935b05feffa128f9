import { expect, test } from 'vitest';
import { InkGlide } from './InkGlide.ts';

/** What is hidden at each frame after a lot of points has come. */
function frames(glide: InkGlide, from: number, until: number): number[] {
  const seen: number[] = [];
  for (let now = from; now <= until; now += 8) {
    glide.move(now, false);
    seen.push(glide.hidden);
  }
  return seen;
}

/** Lots of points have come as far apart as this for a second; the last at 0. */
function comingEvery(ms: number): InkGlide {
  const glide = new InkGlide();
  for (let now = -1_000; now < 0; now += ms) {
    glide.grew(8, now);
    frames(glide, now, now + ms);
  }
  glide.grew(8, 0);
  return glide;
}

test('a lot of points comes to be seen evenly, by the time the next is due', () => {
  const glide = comingEvery(100);
  expect(glide.hidden).toBe(8);
  const seen = frames(glide, 8, 40);
  for (const [n, hidden] of seen.entries()) {
    expect(hidden).toBeLessThanOrEqual(seen[n - 1] ?? 8);
    expect((seen[n - 1] ?? 8) - hidden).toBeLessThan(4);
  }
  expect(seen.at(-1)).toBe(0);
});

test('lots that come as often as frames are drawn are seen as they come', () => {
  expect(comingEvery(17).hidden).toBe(0);
  expect(comingEvery(34).hidden).toBe(0);
});

test('one lot that is late is there at once, and so is the next: it has waited enough', () => {
  const glide = comingEvery(25);
  glide.grew(30, 180);
  expect(glide.hidden).toBe(0);
  glide.grew(8, 205);
  expect(glide.hidden).toBe(0);
});

test('on a slow line it is slower, but no stroke lags behind what has come for long', () => {
  const glide = new InkGlide();
  for (let now = 0; now < 3_000; now += 300) {
    frames(glide, now - 292, now);
    glide.grew(20, now);
  }
  expect(frames(glide, 2_708, 2_732).at(-1)).toBeGreaterThan(0);
  expect(frames(glide, 2_740, 2_780).at(-1)).toBe(0);
});

test('what was away and comes back is there at once, and so is all for who wants little motion', () => {
  const away = new InkGlide();
  away.grew(5_000, 0);
  expect(away.hidden).toBe(0);
  const still = comingEvery(100);
  still.move(1, true);
  expect(still.hidden).toBe(0);
});

test('a stroke of which something was rubbed out hides nothing', () => {
  const glide = comingEvery(100);
  glide.grew(-3, 5);
  expect(glide.hidden).toBe(0);
  expect(glide.isOver(2_000)).toBe(true);
});
