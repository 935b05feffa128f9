import * as Y from 'yjs';
import { isObject } from './fields.ts';

/**
 * Ink grows, it is not resent.
 *
 * tldraw keeps each segment of a stroke as a base64 string of points, 16 or 12 characters for the
 * first and 8 or 5⅓ for each further one (three dimensions or two). The string is nearly
 * append-only: with two dimensions it ends in padding two times in three. So while a stroke is drawn
 * only whole groups of it are written, each time as one insertion at the end of the segment's own
 * `Y.Text`; the rest follows when the stroke completes or rests (`settledInk`). A pen's last point
 * changes now and then, while the pen is pressed harder within a pixel: that is one more splice, once
 * the pen goes on, and all others need not wait a point longer for its sake.
 */

export interface Segment {
  type: string;
  /** base64 of the points */
  path: string;
  /** 2: x and y; 3 or absent: x, y and pressure */
  dim?: number;
}

const PREFIX = 'ink.';
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The key of the text that holds the path of the nth segment. */
export function inkKey(n: number): string {
  return PREFIX + n;
}

export function isInkKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

function isSegment(value: unknown): value is Segment {
  return isObject(value) && typeof value['path'] === 'string' && typeof value['type'] === 'string';
}

/** The segments of a drawn stroke, or `undefined` where the record is something else. */
export function segmentsOf(record: object): Segment[] | undefined {
  const props: unknown = 'props' in record ? record.props : undefined;
  const segments = isObject(props) ? props['segments'] : undefined;
  return asSegments(segments);
}

export function asSegments(value: unknown): Segment[] | undefined {
  return Array.isArray(value) && value.every(isSegment) ? value : undefined;
}

/** Bytes of the first and of each further point (tldraw's `b64Vecs`). */
export function layout(dim: number | undefined): { first: number; next: number } {
  return dim === 2 ? { first: 8, next: 4 } : { first: 12, next: 6 };
}

export function byteLength(path: string): number {
  const padding = path.endsWith('==') ? 2 : path.endsWith('=') ? 1 : 0;
  return Math.floor(path.length / 4) * 3 - padding;
}

/** Whether two lists of segments differ in nothing but their paths. */
function sameStructure(a: Segment[], b: Segment[]): boolean {
  return a.length === b.length && a.every((s, n) => s.type === b[n]?.type && s.dim === b[n]?.dim);
}

/** `segments` with the paths that have grown in the record's own texts. */
export function withInk(segments: Segment[], map: Y.Map<unknown>): Segment[] {
  return segments.map((segment, n) => {
    const text = map.get(inkKey(n));
    if (!(text instanceof Y.Text)) return segment;
    return { ...segment, path: wholePoints(text.toString(), segment.dim) ?? segment.path };
  });
}

/**
 * The path cut to whole points, in case two people's writes to one segment were woven together:
 * tldraw throws at a path that ends within a point. `undefined` if not even one point is left.
 */
function wholePoints(path: string, dim: number | undefined): string | undefined {
  const { first, next } = layout(dim);
  const bytes = byteLength(path);
  if (
    path.length % 4 === 0 &&
    bytes >= first &&
    (bytes - first) % next === 0 &&
    BASE64.test(path)
  ) {
    return path;
  }
  const clean = /^[A-Za-z0-9+/]*/.exec(path)?.[0] ?? '';
  const points = Math.floor((Math.floor((clean.length * 3) / 4) - first) / next) + 1;
  if (points < 1) return undefined;
  const kept = clean.slice(0, Math.ceil(((first + (points - 1) * next) * 4) / 3));
  return kept.padEnd(Math.ceil(kept.length / 4) * 4, '=');
}

/** Writes a stroke's segments into its record map so that they read back as `after`. */
export function writeSegments(
  map: Y.Map<unknown>,
  now: Segment[] | undefined,
  after: Segment[],
): void {
  if (!now || !sameStructure(now, after)) {
    const bare = after.map((segment, n) =>
      map.has(inkKey(n)) ? { ...segment, path: '' } : segment,
    );
    map.set('p.segments', bare);
    for (const key of Array.from(map.keys())) {
      if (isInkKey(key) && Number(key.slice(PREFIX.length)) >= after.length) map.delete(key);
    }
  }
  after.forEach((segment, n) => {
    const text = map.get(inkKey(n));
    if (text instanceof Y.Text) splice(text, segment.path);
    else if (now && sameStructure(now, after) && now[n]?.path !== segment.path) {
      map.set(inkKey(n), new Y.Text(segment.path));
    }
  });
}

/** Makes `text` read as `target` by replacing only what lies between their common start and end. */
function splice(text: Y.Text, target: string): void {
  const now = text.toString();
  if (now === target) return;
  const shorter = Math.min(now.length, target.length);
  let start = 0;
  while (start < shorter && now.charCodeAt(start) === target.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    now.charCodeAt(now.length - 1 - end) === target.charCodeAt(target.length - 1 - end)
  ) {
    end++;
  }
  if (now.length - start - end > 0) text.delete(start, now.length - start - end);
  if (target.length - start - end > 0) text.insert(start, target.slice(start, target.length - end));
}
