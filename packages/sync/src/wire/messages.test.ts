import type { UnknownRecord } from '@tldraw/store';
import { expect, test } from 'vitest';
import {
  decodeFrame,
  encodeEpoch,
  encodeNotice,
  encodePart,
  encodePointer,
  encodePointers,
  FrameError,
} from './messages.ts';
import type { Notice } from './notices.ts';

test('pointers read back as they were said, in whole page units', () => {
  expect(decodeFrame(encodePointer({ x: -12.4, y: 70_000.6 }))).toEqual({
    type: 'pointer',
    at: { x: -12, y: 70_001 },
  });
  expect(decodeFrame(encodePointer(undefined))).toEqual({ type: 'pointer', at: undefined });
  const pointers = [
    { client: 4_294_967_295, at: { x: 0, y: -1 } },
    { client: 7, at: undefined },
  ];
  expect(decodeFrame(encodePointers(33, pointers))).toEqual({
    type: 'pointers',
    everyMs: 33,
    pointers,
  });
});

test('two hundred pointers take about ten bytes each', () => {
  const pointers = Array.from({ length: 200 }, (_, n) => ({
    client: 4_000_000_000 - n,
    at: { x: 3_000 - 31 * n, y: 17 * n },
  }));
  expect(encodePointers(50, pointers).length).toBeLessThan(200 * 11);
});

test('a notice of what was refused carries what its author wrote', () => {
  const notice: Notice = {
    kind: 'refused',
    text: 'Notes are closed at the moment.',
    reason: 'notes-closed',
    records: [{ id: 'shape:a' as UnknownRecord['id'], typeName: 'shape' }],
    deleted: ['shape:b'],
  };
  for (const sent of [notice, { ...notice, more: ['shape:c'] }]) {
    expect(decodeFrame(encodeNotice(sent))).toEqual({ type: 'notice', notice: sent });
  }
});

test('parts and epochs read back', () => {
  expect(decodeFrame(encodePart(3, new Uint8Array([1, 2])))).toEqual({
    type: 'part',
    left: 3,
    bytes: new Uint8Array([1, 2]),
  });
  expect(decodeFrame(encodeEpoch('k3'))).toEqual({ type: 'epoch', id: 'k3' });
});

test('every frame that is cut short is refused as such', () => {
  const whole = [
    encodePointer({ x: 500, y: 9 }),
    encodePointers(33, [{ client: 9_000, at: { x: 1, y: 2 } }]),
    encodePart(0, new Uint8Array([1, 2, 3])),
    encodeEpoch('k3'),
  ];
  for (const frame of whole) {
    for (let end = 0; end < frame.length; end++) {
      expect(() => decodeFrame(frame.subarray(0, end))).toThrow(FrameError);
    }
  }
});
