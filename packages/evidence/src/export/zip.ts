/**
 * A zip of a few files, put in as they are: tables of text are small, and this way nothing but this
 * page is needed to write one. The form is PKWARE's APPNOTE 6.3: each file behind a local header,
 * then a directory of all of them, then where the directory lies.
 */
export interface BinaryFile {
  /** a plain name */
  name: string;
  bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** 2.0, the version that has what is used here. */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const STORED = 0;

/** Zips files that were all last changed at the same time; a zip holds it to two seconds, without a time zone: UTC here. */
export function zipOf(files: readonly BinaryFile[], changedAt: Date): Uint8Array<ArrayBuffer> {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const nameBytes = new TextEncoder().encode(name);
    const about = [
      u16(VERSION, FLAGS, STORED, dosTime(changedAt), dosDate(changedAt)),
      u32(crc32(bytes), bytes.length, bytes.length),
      u16(nameBytes.length, 0),
    ];
    const body = joined([u32(LOCAL_HEADER), ...about, nameBytes, bytes]);
    bodies.push(body);
    directory.push(
      joined([
        u32(DIRECTORY_ENTRY),
        u16(VERSION),
        ...about,
        u16(0, 0, 0),
        u32(0, offset),
        nameBytes,
      ]),
    );
    offset += body.length;
  }
  const entries = joined(directory);
  const end = [
    u32(DIRECTORY_END),
    u16(0, 0, files.length, files.length),
    u32(entries.length, offset),
    u16(0),
  ];
  return joined([...bodies, entries, ...end]);
}

function u16(...values: number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(values.length * 2));
  for (const [at, value] of values.entries()) bytes.setUint16(at * 2, value, true);
  return new Uint8Array(bytes.buffer);
}

function u32(...values: number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(values.length * 4));
  for (const [at, value] of values.entries()) bytes.setUint32(at * 4, value, true);
  return new Uint8Array(bytes.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function dosTime(date: Date): number {
  return (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
}

function dosDate(date: Date): number {
  return (
    ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  );
}

/** The checksum of zip and PNG: CRC-32, polynomial 0xEDB88320. */
export function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
