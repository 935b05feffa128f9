import { expect, test } from 'vitest';
import { CameraGlide, glideMs } from './glide.ts';

test('a pointer that keeps coming glides for somewhat longer than the next one takes', () => {
  const ms = glideMs({ everyMs: 100, sinceMs: 100, still: false });
  expect(ms).toBeGreaterThan(100);
  expect(ms).toBeLessThan(250);
});

test('a pointer that is new, comes after a pause, or is seen by who wants little motion, jumps', () => {
  expect(glideMs({ everyMs: 33, sinceMs: undefined, still: false })).toBe(0);
  expect(glideMs({ everyMs: 33, sinceMs: 2_000, still: false })).toBe(0);
  expect(glideMs({ everyMs: 33, sinceMs: 33, still: true })).toBe(0);
});

test('a camera goes evenly to its new place and rests there exactly', () => {
  const glide = new CameraGlide({ x: 0, y: 0, z: 1 }, 0);
  glide.moveTo({ x: 120, y: -60, z: 2 }, 100, false);
  expect(glide.at(100)).toEqual({ x: 0, y: 0, z: 1 });
  expect(glide.at(160)).toEqual({ x: 60, y: -30, z: 1.5 });
  expect(glide.isThere(160)).toBe(false);
  expect(glide.at(220)).toEqual({ x: 120, y: -60, z: 2 });
  expect(glide.isThere(220)).toBe(true);
});

test('a camera that is given a new place on its way turns there without a leap', () => {
  const glide = new CameraGlide({ x: 0, y: 0, z: 1 }, 0);
  glide.moveTo({ x: 120, y: 0, z: 1 }, 100, false);
  const before = glide.at(160);
  glide.moveTo({ x: 0, y: 0, z: 1 }, 160, false);
  expect(glide.at(160)).toEqual(before);
  expect(glide.at(1_000).x).toBe(0);
});

test('a camera goes at once for who wants little motion', () => {
  const glide = new CameraGlide({ x: 0, y: 0, z: 1 }, 0);
  glide.moveTo({ x: 120, y: 0, z: 1 }, 100, true);
  expect(glide.at(100).x).toBe(120);
});
