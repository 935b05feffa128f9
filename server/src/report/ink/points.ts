/**
 * The points of a stroke's segment, out of the base64 that tldraw keeps them in (its `b64Vecs`): the
 * first as 32-bit floats, each further one as 16-bit differences from the one before; x, y and, where
 * `dim` is not 2, pressure.
 */
export interface Point {
  x: number;
  y: number;
  /** from 0 to 1 */
  pressure: number;
}

/** What tldraw takes for the pressure of a device that tells none. */
const EVEN_PRESSURE = 0.5;
const FLOAT32_BYTES = 4;
const FLOAT16_BYTES = 2;

export function pointsOf(path: string, dim: 2 | 3): Point[] {
  const bytes = Buffer.from(path, 'base64');
  const first = dim * FLOAT32_BYTES;
  const next = dim * FLOAT16_BYTES;
  if (bytes.length < first) return [];
  const at = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let x = at.getFloat32(0, true);
  let y = at.getFloat32(4, true);
  let pressure = dim === 3 ? at.getFloat32(8, true) : EVEN_PRESSURE;
  const points = [{ x, y, pressure }];
  for (let from = first; from + next <= bytes.length; from += next) {
    x += float16(at.getUint16(from, true));
    y += float16(at.getUint16(from + 2, true));
    if (dim === 3) pressure += float16(at.getUint16(from + 4, true));
    points.push({ x, y, pressure });
  }
  return points;
}

/** IEEE 754's half precision; Node has it in DataView only from version 24 on. */
function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
