import type { UnknownRecord } from '@tldraw/store';
import { isObject } from './fields.ts';
import { byteLength, layout, segmentsOf } from './ink.ts';

/**
 * The longest start of `path` that further points only add to, in whole characters; `known` where that
 * is a single point more: two in one insertion cost little more than one.
 */
function frozenPrefix(path: string, dim: number | undefined, known: string): string {
  const { first, next } = layout(dim);
  let points = Math.floor((byteLength(path) - first) / next) + 1;
  // Only where the bytes end on a whole group of three is there no padding to be replaced.
  while (points > 0 && (first + (points - 1) * next) % 3 !== 0) points--;
  if (points < 1) return known;
  const end = ((first + (points - 1) * next) / 3) * 4;
  return end - known.length > (next / 3) * 4 ? path.slice(0, end) : known;
}

/**
 * The record as it can be written while its stroke is still being drawn: its last segment without
 * the tail that may yet change, but never shorter than `written`, what is in the document already.
 * The record itself where there is nothing to hold back.
 */
export function settled(record: UnknownRecord, written: UnknownRecord): UnknownRecord {
  const segments = segmentsOf(record);
  const last = segments?.at(-1);
  if (!segments || !last || !('props' in record) || !isObject(record.props)) return record;
  if (record.props['isComplete'] !== false) return record;
  const known = segmentsOf(written)?.[segments.length - 1]?.path ?? '';
  const path = frozenPrefix(last.path, last.dim, known);
  if (path === '' || path.length >= last.path.length) return record;
  const props = { ...record.props, segments: [...segments.slice(0, -1), { ...last, path }] };
  return { ...record, props } as UnknownRecord;
}
