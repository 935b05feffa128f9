import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { coverageOf, covers, unpackWoff } from './sfnt.ts';

/** A table of code points as fonts have it, of one range in format 12, or 4. */
function cmap(format: 4 | 12, first: number, last: number): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(1, 2);
  head.writeUInt32BE(12, 8);
  if (format === 12) {
    const table = Buffer.alloc(28);
    table.writeUInt16BE(12, 0);
    table.writeUInt32BE(1, 12);
    table.writeUInt32BE(first, 16);
    table.writeUInt32BE(last, 20);
    return Buffer.concat([head, table]);
  }
  const table = Buffer.alloc(32);
  table.writeUInt16BE(4, 0);
  table.writeUInt16BE(4, 6);
  table.writeUInt16BE(last, 14);
  table.writeUInt16BE(0xffff, 16);
  table.writeUInt16BE(first, 20);
  table.writeUInt16BE(0xffff, 22);
  return Buffer.concat([head, table]);
}

function woff(tables: Record<string, Buffer<ArrayBuffer>>): Buffer {
  const names = Object.keys(tables);
  const head = Buffer.alloc(44 + names.length * 20);
  head.writeUInt32BE(0x774f4646, 0);
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt16BE(names.length, 12);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [n, [name, bytes]] of Object.entries(tables).entries()) {
    const packed = deflateSync(bytes);
    const stored = packed.length < bytes.length ? packed : bytes;
    const at = 44 + n * 20;
    head.write(name, at, 'latin1');
    head.writeUInt32BE(offset, at + 4);
    head.writeUInt32BE(stored.length, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    parts.push(stored);
    offset += stored.length;
  }
  return Buffer.concat(parts);
}

test.each([4, 12] as const)('a font says which letters it has, in format %i', (format) => {
  const zeros = Buffer.alloc(4001);
  const font = unpackWoff(woff({ aaaa: zeros, cmap: cmap(format, 0x41, 0x5a) }));
  const coverage = coverageOf(font);
  expect([0x40, 0x41, 0x50, 0x5a, 0x5b].map((code) => covers(coverage, code))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('what is no font is said to be none', () => {
  expect(() => unpackWoff(Buffer.alloc(64))).toThrow('not a WOFF');
  expect(() => coverageOf(unpackWoff(woff({ aaaa: Buffer.alloc(8) })))).toThrow('no cmap');
});
