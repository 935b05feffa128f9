/**
 * What a report needs to know of a font file itself: its tables taken out of their web packing, and
 * which letters it has. WOFF 1.0 is W3C's of 2012, the tables are OpenType's.
 */
import { inflateSync } from 'node:zlib';

const WOFF = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * A WOFF as the plain font it was made of. The PDF library reads WOFF too, but takes ten times as
 * long over it, for every report anew.
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const from = view(woff);
  if (from.getUint32(0) !== WOFF) throw new Error('This is not a WOFF font.');
  const tables = from.getUint16(12);
  const entries = Array.from({ length: tables }, (_, n) => {
    const at = WOFF_HEADER + n * WOFF_ENTRY;
    const offset = from.getUint32(at + 4);
    const packed = from.getUint32(at + 8);
    const length = from.getUint32(at + 12);
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: from.getUint32(at),
      checksum: from.getUint32(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const size = entries.reduce((sum, { bytes }) => sum + padded(bytes.length), 0);
  const font = new Uint8Array(SFNT_HEADER + tables * SFNT_ENTRY + size);
  const to = view(font);
  const powers = Math.floor(Math.log2(tables));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, tables);
  to.setUint16(6, 16 * 2 ** powers);
  to.setUint16(8, powers);
  to.setUint16(10, 16 * tables - 16 * 2 ** powers);
  let end = SFNT_HEADER + tables * SFNT_ENTRY;
  for (const [n, { tag, checksum, bytes }] of entries.entries()) {
    const at = SFNT_HEADER + n * SFNT_ENTRY;
    to.setUint32(at, tag);
    to.setUint32(at + 4, checksum);
    to.setUint32(at + 8, end);
    to.setUint32(at + 12, bytes.length);
    font.set(bytes, end);
    end += padded(bytes.length);
  }
  return font;
}

/** The ranges of code points that a font has letters for, from first to last. */
export type Coverage = readonly (readonly [first: number, last: number])[];

export function coverageOf(font: Uint8Array): Coverage {
  const at = view(font);
  const cmap = tableAt(at, 'cmap');
  const count = at.getUint16(cmap + 2);
  const subtables = Array.from(
    { length: count },
    (_, n) => cmap + at.getUint32(cmap + 4 + n * 8 + 4),
  );
  // Format 12 holds all that format 4 does, and what lies beyond 16 bits.
  const whole = subtables.find((start) => at.getUint16(start) === 12);
  if (whole !== undefined) return groupsIn(at, whole);
  const basic = subtables.find((start) => at.getUint16(start) === 4);
  if (basic === undefined) throw new Error('This font does not say which letters it has.');
  return segmentsIn(at, basic);
}

export function covers(coverage: Coverage, codePoint: number): boolean {
  let low = 0;
  let high = coverage.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = coverage[middle];
    if (range === undefined) return false;
    if (codePoint < range[0]) high = middle - 1;
    else if (codePoint > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

function groupsIn(at: DataView, start: number): Coverage {
  return Array.from({ length: at.getUint32(start + 12) }, (_, n) => {
    const group = start + 16 + n * 12;
    return [at.getUint32(group), at.getUint32(group + 4)] as const;
  });
}

function segmentsIn(at: DataView, start: number): Coverage {
  const bytes = at.getUint16(start + 6);
  return Array.from({ length: bytes / 2 }, (_, n) => {
    const last = at.getUint16(start + 14 + n * 2);
    const first = at.getUint16(start + 16 + bytes + n * 2);
    return [first, last] as const;
  }).filter(([first]) => first < 0xffff);
}

function tableAt(at: DataView, tag: string): number {
  for (let n = 0; n < at.getUint16(4); n++) {
    const entry = SFNT_HEADER + n * SFNT_ENTRY;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((letter) => at.getUint8(entry + letter)));
    if (name === tag) return at.getUint32(entry + 8);
  }
  throw new Error(`This font has no ${tag} table.`);
}

function view({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
