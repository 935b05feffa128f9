/** Ink as a board keeps it, for tests. */
import type { UnknownRecord } from '@gapboard/board';

export interface InkPoint {
  x: number;
  y: number;
  pressure?: number;
}

/** What tldraw's `b64Vecs.encodePoints` makes of points. */
export function encodePoints(points: readonly InkPoint[], dim: 2 | 3): string {
  const bytes = Buffer.alloc(points.length === 0 ? 0 : dim * 4 + (points.length - 1) * dim * 2);
  const numbersOf = ({ x, y, pressure = 0.5 }: InkPoint) => (dim === 3 ? [x, y, pressure] : [x, y]);
  const [first, ...more] = points;
  if (!first) return '';
  let at = 0;
  for (const number of numbersOf(first)) at = bytes.writeFloatLE(number, at);
  let before = numbersOf(first);
  for (const point of more) {
    const now = numbersOf(point);
    for (const [n, number] of now.entries()) {
      at = bytes.writeUInt16LE(toFloat16(number - (before[n] ?? 0)), at);
    }
    before = now;
  }
  return bytes.toString('base64');
}

function toFloat16(value: number): number {
  if (value === 0) return 0;
  const sign = value < 0 ? 0x8000 : 0;
  const size = Math.abs(value);
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const fraction = Math.round((size / 2 ** exponent - 1) * 1024);
  // Added, since a fraction that is rounded up may be the next exponent.
  return (sign | ((exponent + 15) << 10)) + fraction;
}

export function inkShape(
  id: string,
  points: readonly InkPoint[],
  { props = {}, ...more }: Record<string, unknown> & { props?: Record<string, unknown> } = {},
): UnknownRecord {
  const dim = points.some(({ pressure }) => pressure !== undefined) ? 3 : 2;
  const shape = {
    id: `shape:${id}`,
    typeName: 'shape',
    type: 'draw',
    parentId: 'page:page',
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    opacity: 1,
    meta: { by: 'p1', as: 'scribe' },
    ...more,
    props: {
      color: 'black',
      size: 'm',
      dash: 'draw',
      fill: 'none',
      isClosed: false,
      isPen: dim === 3,
      scale: 1,
      scaleX: 1,
      scaleY: 1,
      segments: [{ type: 'free', path: encodePoints(points, dim), dim }],
      ...props,
    },
  };
  return recordOf(shape);
}

/** tldraw brands the ids of its records, which a test's are not made with. */
export function recordOf(record: { id: string; typeName: string }): UnknownRecord {
  return record as UnknownRecord;
}
