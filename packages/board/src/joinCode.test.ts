import { expect, test } from 'vitest';
import { newJoinCode, readJoinCode } from './joinCode.ts';

const random = (bytes: Uint8Array<ArrayBuffer>): void => void crypto.getRandomValues(bytes);

test('a code has six signs that neither look nor sound alike, and no vowels to make words of', () => {
  for (let n = 0; n < 500; n++) {
    expect(newJoinCode(random)).toMatch(/^[FHKMRWXY234679]{3}-[FHKMRWXY234679]{3}$/);
  }
});

test('every sign is as likely as any other', () => {
  const counts = new Map<string, number>();
  for (let n = 0; n < 7_000; n++) {
    for (const sign of newJoinCode(random).replace('-', '')) {
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  // 42,000 signs of fourteen kinds: 3,000 each, with a standard deviation of 53.
  for (const count of counts.values()) expect(Math.abs(count - 3_000)).toBeLessThan(6 * 53);
  expect(counts.size).toBe(14);
});

test('a code is read however it was typed, and what cannot be one is none', () => {
  for (const typed of ['K7M-X4R', 'k7mx4r', ' k7m x4r ', 'K7M–X4R', 'k.7.m.x.4.r']) {
    expect(readJoinCode(typed)).toBe('K7M-X4R');
  }
  for (const typed of ['', 'K7M', 'K7M-X4R2', 'K7M-X4O', 'K1M-X4R', 'not a code']) {
    expect(readJoinCode(typed)).toBeUndefined();
  }
});
