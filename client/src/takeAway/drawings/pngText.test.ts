import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withAbout } from './pngText.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One grey pixel, as any encoder writes it. */
const PIXEL = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
]);

function chunksOf(png: Uint8Array): { type: string; data: Buffer; isWhole: boolean }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    const isWhole = bytes.readUInt32BE(at + 8 + length) === crc32(body);
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4), isWhole });
    at += 12 + length;
  }
  return chunks;
}

test('a PNG says how large it is printed, what it shows, whose it is and how it may be used', () => {
  const chunks = chunksOf(
    withAbout(PIXEL, {
      dotsPerInch: 300,
      texts: {
        Title: 'Waiting',
        Author: 'Zoë',
        Description: 'Ein Kind wartet — łódź',
        Comment: '',
      },
    }),
  );
  expect(chunks.every(({ isWhole }) => isWhole)).toBe(true);
  expect(chunks.map(({ type }) => type)).toEqual([
    'IHDR',
    'pHYs',
    'tEXt',
    'tEXt',
    'iTXt',
    'IDAT',
    'IEND',
  ]);
  const [, size, title, author, description, pixels] = chunks.map(({ data }) => data);
  expect(size?.readUInt32BE(0)).toBe(11_811);
  expect(size?.readUInt8(8)).toBe(1);
  expect(title?.toString('latin1')).toBe('Title\0Waiting');
  expect(author?.toString('latin1')).toBe('Author\0Zoë');
  expect(description?.toString('utf8')).toBe('Description\0\0\0\0\0Ein Kind wartet — łódź');
  expect(pixels && inflateSync(pixels)).toHaveLength(2);
});
