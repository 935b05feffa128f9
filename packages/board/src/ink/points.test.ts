import { b64Vecs } from '@tldraw/tlschema';
import { expect, test } from 'vitest';
import { decodeInk } from './points.ts';

test('ink is read as tldraw wrote it, with pressure and without', () => {
  // What b64Vecs.encodePoints of @tldraw/tlschema 5.4.2 makes of these points.
  expect(decodeInk('AABIQQAAUMAAAIA+AD4ANAA0ALpgUQA0', 3)).toEqual([
    { x: 12.5, y: -3.25, pressure: 0.25 },
    { x: 14, y: -3, pressure: 0.5 },
    { x: 13.25, y: 40, pressure: 0.75 },
  ]);
  expect(decodeInk('AABIQQAAUMAAPgA0ALpgUQ==', 2)).toEqual([
    { x: 12.5, y: -3.25, pressure: 0.5 },
    { x: 14, y: -3, pressure: 0.5 },
    { x: 13.25, y: 40, pressure: 0.5 },
  ]);
  expect(decodeInk('', 3)).toEqual([]);
  expect(decodeInk('AAAA', 3)).toEqual([]);
});

test('what tldraw encodes is read as tldraw reads it, at both ends of what ink may be', () => {
  const drawn = [
    { x: 9_999_999, y: -0.001, z: 0 },
    { x: 9_999_940, y: 60_000, z: 1 },
    { x: 9_999_940, y: 60_000.0001, z: 0.333 },
  ];
  for (const dim of [2, 3] as const) {
    const path = b64Vecs.encodePoints(drawn, dim);
    expect(decodeInk(path, dim).map(({ x, y }) => ({ x, y }))).toEqual(
      b64Vecs.decodePoints(path, dim).map(({ x, y }) => ({ x, y })),
    );
  }
});

test('ink that is damaged is read as far as it goes, and never throws', () => {
  expect(decodeInk('what is this?', 3)).toEqual([]);
  expect(decodeInk('AABIQQAAUMAAAIA+AD4', 3)).toHaveLength(1);
  expect(decodeInk('AADAfwAAwH8AAMB/', 3)).toEqual([{ x: NaN, y: NaN, pressure: NaN }]);
});
