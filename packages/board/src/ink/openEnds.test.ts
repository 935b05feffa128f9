import type { UnknownRecord } from '@tldraw/store';
import { expect, test } from 'vitest';
import { openEndsOf, openMeta, wholeStrokeOf } from './openEnds.ts';

const stroke = (meta: object): UnknownRecord =>
  ({ id: 'shape:a', typeName: 'shape', type: 'draw', meta }) as unknown as UnknownRecord;

test('what a stroke says of its ends is read as it was written', () => {
  for (const start of [true, false]) {
    for (const end of [true, false]) {
      expect(openEndsOf(stroke({ open: openMeta({ start, end }) }))).toEqual({ start, end });
    }
  }
});

test('a stroke that says nothing of its ends, or nonsense, ends where the hand ended', () => {
  for (const meta of [{}, { open: 7 }, { open: 'middle' }]) {
    expect(openEndsOf(stroke(meta))).toEqual({ start: false, end: false });
  }
});

test('the parts of a long stroke know which it is', () => {
  expect(wholeStrokeOf(stroke({ stroke: 'shape:first' }))).toBe('shape:first');
  expect(wholeStrokeOf(stroke({ stroke: null }))).toBeUndefined();
});
