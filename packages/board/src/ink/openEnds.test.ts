import type { UnknownRecord } from '@tldraw/store';
import { expect, test } from 'vitest';
import { openEndsOf, openMeta, sharedPointsOf, wholeStrokeOf } from './openEnds.ts';

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

test('what two parts share is a count, and nonsense is none', () => {
  expect(sharedPointsOf(stroke({ sharedStart: 12, sharedEnd: 300 }))).toEqual({
    start: 12,
    end: 300,
  });
  expect(sharedPointsOf(stroke({ sharedStart: -1, sharedEnd: 1e9 }))).toEqual({ start: 0, end: 0 });
  expect(sharedPointsOf(stroke({ sharedStart: 1.5, sharedEnd: '7' }))).toEqual({
    start: 0,
    end: 0,
  });
});
