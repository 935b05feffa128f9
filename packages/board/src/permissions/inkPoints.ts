/**
 * The points of a drawn stroke, as tldraw's `b64Vecs` writes them: base64 of a first point as 32-bit
 * floats and of further ones as 16-bit steps, of x, y and, where there are three, pressure.
 */
import { type Fields, isFields } from './changes.ts';

interface Point {
  x: number;
  y: number;
}

const SINGLE = 4;
const HALF = 2;

/** In the stroke's own units; its beginning alone where its points cannot be read. */
export function inkPoints(props: Fields): Point[] {
  const { segments, scaleX, scaleY } = props;
  const across = typeof scaleX === 'number' ? scaleX : 1;
  const down = typeof scaleY === 'number' ? scaleY : 1;
  const points = Array.isArray(segments) ? segments.flatMap(pointsOf) : [];
  return points.length === 0
    ? [{ x: 0, y: 0 }]
    : points.map(({ x, y }) => ({ x: x * across, y: y * down }));
}

function pointsOf(segment: unknown): Point[] {
  if (!isFields(segment) || typeof segment['path'] !== 'string') return [];
  const dimensions = segment['dim'] === 2 ? 2 : 3;
  const bytes = bytesOf(segment['path']);
  if (bytes.byteLength < dimensions * SINGLE) return [];
  let [x, y] = [bytes.getFloat32(0, true), bytes.getFloat32(SINGLE, true)];
  const points = [{ x, y }];
  const step = dimensions * HALF;
  for (let at = dimensions * SINGLE; at + step <= bytes.byteLength; at += step) {
    x += half(bytes.getUint16(at, true));
    y += half(bytes.getUint16(at + HALF, true));
    points.push({ x, y });
  }
  return points;
}

function bytesOf(base64: string): DataView {
  try {
    const text = atob(base64);
    return new DataView(Uint8Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
  } catch {
    return new DataView(new ArrayBuffer(0));
  }
}

/** A 16-bit float: a sign, five bits of exponent, ten of fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  return exponent === 0
    ? sign * 2 ** -14 * (fraction / 1024)
    : sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
