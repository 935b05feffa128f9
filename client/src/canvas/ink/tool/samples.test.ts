import { PENS } from '@gapboard/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellsPressure, vecOf } from './samples.ts';

const at = (more: object) => ({ x: 1, y: 2, pressure: 0.5, tilt: 0, ...more });

test('whatever a broken driver says, a point is drawable or none', () => {
  const anything = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0));
  const sample = fc.record({ x: anything, y: anything, pressure: anything, tilt: anything });
  fc.assert(
    fc.property(sample, fc.constantFrom(...PENS), (said, pen) => {
      const vec = vecOf(said, pen, undefined);
      const isSomewhere = Number.isFinite(said.x) && Number.isFinite(said.y);
      expect(vec !== undefined).toBe(isSomewhere);
      if (!vec) return;
      expect(vec.z).toBeGreaterThan(0);
      expect(vec.z).toBeLessThanOrEqual(1);
    }),
  );
});

test('a pressure that is missing for a moment is the one before it', () => {
  expect(vecOf(at({ pressure: Number.NaN }), 'ink', { x: 0, y: 0, z: 0.8 })?.z).toBe(0.8);
  expect(vecOf(at({ pressure: undefined }), 'ink', undefined)?.z).toBe(0.5);
});

test('a pencil on its side and a leaning brush draw more broadly, and ink does not', () => {
  const lean = (pen: 'ink' | 'brush' | 'pencil') =>
    (['0', '0.8'] as const).map(
      (tilt) => vecOf(at({ tilt: Number(tilt) }), pen, undefined)?.z ?? 0,
    );
  for (const pen of ['brush', 'pencil'] as const) {
    const [upright = 0, leaning = 0] = lean(pen);
    expect(leaning).toBeGreaterThan(upright);
  }
  const [upright, leaning] = lean('ink');
  expect(leaning).toBe(upright);
});

test('a pen tells pressure, a mouse and a finger do not, and a stylus that passes for a mouse does', () => {
  expect(tellsPressure('pen', 0.4)).toBe(true);
  expect(tellsPressure('pen', 0)).toBe(false);
  expect(tellsPressure('pen', Number.NaN)).toBe(false);
  expect(tellsPressure('mouse', 0.5)).toBe(false);
  expect(tellsPressure('mouse', 0.31)).toBe(true);
  expect(tellsPressure('touch', 0.7)).toBe(false);
});
