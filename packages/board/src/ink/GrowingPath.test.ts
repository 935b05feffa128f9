import { b64Vecs } from '@tldraw/tlschema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingPath } from './GrowingPath.ts';
import { decodeInk } from './points.ts';

const places = fc.array(
  fc.record({
    x: fc.double({ min: -2_000, max: 2_000, noNaN: true }),
    y: fc.double({ min: -2_000, max: 2_000, noNaN: true }),
    z: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 40 },
);

test('however a path grows, shrinks or becomes another, its points are those of the whole', () => {
  const path = fc.tuple(places, fc.nat()).map(([points, seen]) => ({
    dim: seen % 5 === 0 ? (2 as const) : (3 as const),
    points: points.slice(0, 1 + (seen % points.length)),
  }));
  fc.assert(
    fc.property(places, fc.array(fc.nat({ max: 40 })), fc.array(path), (grows, upTo, others) => {
      const reader = new GrowingPath();
      const whole = b64Vecs.encodePoints(grows, 3);
      const grown = upTo.map((count) => ({
        path: whole.slice(0, 16 + 8 * count),
        dim: 3 as const,
      }));
      const rest = others.map(({ points, dim }) => ({
        path: b64Vecs.encodePoints(points, dim),
        dim,
      }));
      for (const { path: read, dim } of [...grown, ...rest, ...grown]) {
        expect(reader.read(read, dim)).toEqual(decodeInk(read, dim));
      }
    }),
  );
});

test('what was read is not read again, nor changed by what comes', () => {
  const reader = new GrowingPath();
  const whole = b64Vecs.encodePoints(
    [0, 1, 2, 3].map((n) => ({ x: 10 * n, y: n * n, z: 0.5 })),
    3,
  );
  const before = reader.read(whole.slice(0, 24), 3);
  const after = reader.read(whole, 3);
  expect(before).toHaveLength(2);
  expect(after).toHaveLength(4);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toBe(before[1]);
});

test('a path that is damaged in what is new of it, or was cut within a point, reads as it does whole', () => {
  const whole = b64Vecs.encodePoints(
    [0, 1, 2, 3].map((n) => ({ x: 10 * n, y: n * n, z: 0.5 })),
    3,
  );
  for (const [first, then] of [
    [whole.slice(0, 24), `${whole.slice(0, 24)}!!!!!!!!`],
    [whole.slice(0, 26), whole],
    [whole.slice(0, 24), whole.slice(0, 30)],
    ['what is this?', whole],
  ] as const) {
    const reader = new GrowingPath();
    reader.read(first, 3);
    expect(reader.read(then, 3)).toEqual(decodeInk(then, 3));
  }
});

test('a path without pressure is nothing that one with pressure goes on from', () => {
  const reader = new GrowingPath();
  const flat = b64Vecs.encodePoints(
    [0, 1].map((n) => ({ x: 10 * n, y: n, z: 0.5 })),
    2,
  );
  expect(reader.read(flat, 2)).toEqual(decodeInk(flat, 2));
  const deep = `${flat}${flat.slice(0, 8)}`;
  expect(reader.read(deep, 3)).toEqual(decodeInk(deep, 3));
});
