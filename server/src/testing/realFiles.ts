import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';

const FOLDER = new URL('../../../packages/evidence/src/testing/', import.meta.url);

/** A real file for tests as its bytes; unpacked where it lies packed. That folder says where it is from. */
export function realFile(name: string): Buffer<ArrayBuffer> {
  const bytes = fs.readFileSync(new URL(name, FOLDER));
  return Buffer.from(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}
