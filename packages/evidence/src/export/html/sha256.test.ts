import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

const hex = (base64: string) =>
  [...atob(base64)].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('');

test('gives the digests of the standard’s own examples', () => {
  // FIPS 180-4's examples: one block, none, two blocks, many.
  expect(hex(sha256('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(hex(sha256(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hex(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
  expect(hex(sha256('a'.repeat(1_000_000)))).toBe(
    'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
  );
});

test('agrees with the platform on texts of every length around a block, in UTF-8', async () => {
  for (let length = 50; length < 135; length++) {
    const text = 'é“x'.repeat(length).slice(0, length);
    const own = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    expect(sha256(text)).toBe(btoa(String.fromCharCode(...new Uint8Array(own))));
  }
});
