import { type Fields, isFields } from '../permissions/changes.ts';

/**
 * A stroke's path is base64 of its points: the first as 32-bit floats, each further one as 16-bit
 * differences; three numbers a point with pressure, two without (tldraw's `b64Vecs`). One that ends
 * within a point, or holds a number that is none, stops a canvas from drawing at all.
 */
const FLOAT32_BYTES = 4;
const FLOAT16_BYTES = 2;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Uint8Array(128);
for (let n = 0; n < CHARACTERS.length; n++) VALUE[CHARACTERS.charCodeAt(n)] = n;

/** A 32-bit float has 8 bits of exponent, a 16-bit one 5; all of them set is infinity or no number. */
const EXPONENT_32 = 0x7f80;
const EXPONENT_16 = 0x7c00;
/** 10,000,000 and more in the upper half of a 32-bit float: further out than a board goes. */
const TOO_FAR_32 = 0x4b18;
const SIGN = 0x8000;

/** Whether the segments of a stroke can be drawn; those that `before` held already are not looked at again. */
export function inkIsSound(segments: unknown, before: unknown): boolean {
  if (!Array.isArray(segments)) return true;
  return segments.every((segment: unknown, n) => {
    if (!isFields(segment)) return true;
    const known: unknown = Array.isArray(before) ? before[n] : undefined;
    return isSegmentSound(segment, isFields(known) ? known : undefined);
  });
}

function isSegmentSound({ path, dim }: Fields, before: Fields | undefined): boolean {
  if (typeof path !== 'string' || path === '') return true;
  const known = before?.['path'];
  const grown = typeof known === 'string' && known !== '' && before?.['dim'] === dim;
  if (grown && path === known) return true;
  const numbers = dim === 2 ? 2 : 3;
  const first = numbers * FLOAT32_BYTES;
  const next = numbers * FLOAT16_BYTES;
  const bytes = byteLength(path);
  if (path.length % 4 !== 0 || bytes < first || (bytes - first) % next !== 0) return false;
  if (!BASE64.test(path)) return false;
  if (!(grown && path.startsWith(known)) && !isStartSound(path, first)) return false;
  const from =
    grown && path.startsWith(known) ? Math.max(first, pointStart(known, first, next)) : first;
  for (let at = from; at < bytes; at += FLOAT16_BYTES) {
    if ((upper(path, at) & EXPONENT_16) === EXPONENT_16) return false;
  }
  return true;
}

function isStartSound(path: string, first: number): boolean {
  for (let at = 0; at < first; at += FLOAT32_BYTES) {
    const half = upper(path, at + 2);
    if ((half & EXPONENT_32) === EXPONENT_32 || (half & ~SIGN) >= TOO_FAR_32) return false;
  }
  return true;
}

/** Where the last whole point of a path begins, in bytes. */
function pointStart(path: string, first: number, next: number): number {
  return first + Math.max(0, Math.floor((byteLength(path) - first) / next) - 1) * next;
}

/** Two bytes as one number, the later one above: floats are written little-endian. */
function upper(path: string, at: number): number {
  return byteAt(path, at) | (byteAt(path, at + 1) << 8);
}

function byteAt(path: string, at: number): number {
  const group = Math.floor(at / 3) * 4;
  const a = valueAt(path, group + (at % 3));
  const b = valueAt(path, group + (at % 3) + 1);
  switch (at % 3) {
    case 0:
      return (a << 2) | (b >> 4);
    case 1:
      return ((a & 15) << 4) | (b >> 2);
    default:
      return ((a & 3) << 6) | b;
  }
}

function valueAt(path: string, index: number): number {
  return VALUE[path.charCodeAt(index)] ?? 0;
}

function byteLength(path: string): number {
  const padding = path.endsWith('==') ? 2 : path.endsWith('=') ? 1 : 0;
  return Math.floor(path.length / 4) * 3 - padding;
}
