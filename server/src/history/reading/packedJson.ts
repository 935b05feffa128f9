import { gzipSync } from 'node:zlib';

/** A value as it goes out: what has made it packs it, and nobody else reads it on the way. */
export interface PackedJson<T> {
  gzip: Uint8Array;
  /** for the types alone */
  of?: T;
}

/** The quickest: the rest of a large moment takes as long as more would. */
const LEVEL = 1;

export function packJson<T>(value: T): PackedJson<T> {
  return { gzip: gzipSync(JSON.stringify(value), { level: LEVEL }) };
}
