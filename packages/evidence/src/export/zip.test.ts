import { expect, test } from 'vitest';
import { unzip } from './testing/unzip.ts';
import { crc32, zipOf } from './zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const DAY = new Date(Date.UTC(2026, 10, 23, 16, 5, 30));

test('the checksum is that of the standard', () => {
  // The check value of CRC-32/ISO-HDLC.
  expect(crc32(bytes('123456789')).toString(16)).toBe('cbf43926');
});

test('what is put into a zip comes out of it', async () => {
  const zip = zipOf(
    [
      { name: 'a.csv', bytes: bytes('a,b\r\n') },
      { name: 'naïve “ž”.txt', bytes: new Uint8Array([0, 255, 10]) },
      { name: 'empty', bytes: new Uint8Array() },
    ],
    DAY,
  );
  expect(await unzip(zip)).toEqual(
    new Map([
      ['a.csv', bytes('a,b\r\n')],
      ['naïve “ž”.txt', new Uint8Array([0, 255, 10])],
      ['empty', new Uint8Array()],
    ]),
  );
});

test('a zip of one empty file is, byte for byte, what the standard says', () => {
  const hex = [...zipOf([{ name: 'a', bytes: new Uint8Array() }], DAY)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  // 16:05:30 is 16 << 11 | 5 << 5 | 15 = 0x80af; 23 November 2026 is 46 << 9 | 11 << 5 | 23 = 0x5d77.
  const about = '14000008 0000 af80775d 00000000 00000000 00000000 0100 0000';
  const local = `504b0304 ${about} 61`;
  const entry = `504b0102 1400 ${about} 0000 0000 0000 00000000 00000000 61`;
  // One entry of 47 bytes, behind the 31 of the file.
  const end = '504b0506 0000 0000 0100 0100 2f000000 1f000000 0000';
  expect(hex).toBe(`${local} ${entry} ${end}`.replaceAll(' ', ''));
});
