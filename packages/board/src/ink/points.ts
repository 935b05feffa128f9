/**
 * The points of a stroke's segment, out of the base64 that tldraw keeps them in (its `b64Vecs`): the
 * first as 32-bit floats, each further one as 16-bit differences from the one before; x, y and, where
 * `dim` is not 2, pressure. All who are not the editor read ink here.
 */
export interface InkPoint {
  x: number;
  y: number;
  /** from 0 to 1 */
  pressure: number;
}

/** What tldraw takes for the pressure of a device that tells none. */
const EVEN_PRESSURE = 0.5;
const FLOAT32_BYTES = 4;
const FLOAT16_BYTES = 2;

/** Empty where the path cannot be read; what cannot be a number (of damaged ink) is `NaN` in it. */
export function decodeInk(path: string, dim: 2 | 3): InkPoint[] {
  const bytes = bytesOf(path);
  const first = dim * FLOAT32_BYTES;
  if (bytes.byteLength < first) return [];
  const begin = {
    x: bytes.getFloat32(0, true),
    y: bytes.getFloat32(FLOAT32_BYTES, true),
    pressure: dim === 3 ? bytes.getFloat32(2 * FLOAT32_BYTES, true) : EVEN_PRESSURE,
  };
  return [begin, ...differences(bytes, first, dim, begin)];
}

/** Points of a path with pressure that come after one of it: `path` is what is encoded from there on. */
export function decodeFurther(path: string, after: InkPoint): InkPoint[] {
  return differences(bytesOf(path), 0, 3, after);
}

function differences(bytes: DataView, from: number, dim: 2 | 3, after: InkPoint): InkPoint[] {
  const next = dim * FLOAT16_BYTES;
  const points: InkPoint[] = [];
  let { x, y, pressure } = after;
  for (let at = from; at + next <= bytes.byteLength; at += next) {
    x += float16(bytes.getUint16(at, true));
    y += float16(bytes.getUint16(at + FLOAT16_BYTES, true));
    if (dim === 3) pressure += float16(bytes.getUint16(at + 2 * FLOAT16_BYTES, true));
    points.push({ x, y, pressure });
  }
  return points;
}

function bytesOf(base64: string): DataView {
  try {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let n = 0; n < text.length; n++) bytes[n] = text.charCodeAt(n);
    return new DataView(bytes.buffer);
  } catch {
    // Damaged: the rest of the stroke, and of the board, is still drawn.
    return new DataView(new ArrayBuffer(0));
  }
}

const POWERS = Array.from({ length: 31 }, (_, exponent) => 2 ** (exponent - 15));

/** IEEE 754's half precision; `DataView` reads it itself in newer browsers alone. */
function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * (POWERS[exponent] ?? 0);
}
