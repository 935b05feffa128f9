import { expect, test } from 'vitest';
import { decodeFrame, FrameError } from './messages.ts';
import { inParts, PartAssembler } from './parts.ts';

function partsOf(messages: Uint8Array[]) {
  return messages.map((message) => {
    const frame = decodeFrame(message);
    if (frame.type !== 'part') throw new Error(`${frame.type} is no part`);
    return frame;
  });
}

const frame = Uint8Array.from({ length: 1_000 }, (_, n) => n % 251);

test('a frame in parts is whole again when the last is in', () => {
  const parts = partsOf(inParts(frame, 300));
  expect(parts.map(({ left, bytes }) => [left, bytes.length])).toEqual([
    [3, 300],
    [2, 300],
    [1, 300],
    [0, 100],
  ]);
  const assembler = new PartAssembler(frame.length);
  for (let round = 0; round < 2; round++) {
    const taken = parts.map((part) => assembler.take(part));
    expect(taken).toEqual([undefined, undefined, undefined, frame]);
  }
});

test('a frame that fits goes as it is', () => {
  expect(inParts(frame, frame.length)).toEqual([frame]);
});

test('a missing part, too many parts, and parts that are too large together are refused', () => {
  const withoutSecond = partsOf(inParts(frame, 300)).toSpliced(1, 1);
  const gap = new PartAssembler(frame.length);
  expect(() => withoutSecond.map((part) => gap.take(part))).toThrow(FrameError);

  const small = new PartAssembler(frame.length - 1);
  expect(() => partsOf(inParts(frame, 300)).map((part) => small.take(part))).toThrow(FrameError);

  const many = new PartAssembler(frame.length);
  expect(() => many.take({ left: 1_000_000, bytes: new Uint8Array() })).toThrow(FrameError);
});
