import type { UnknownRecord } from '@tldraw/store';
import { part } from '../permissions/changes.ts';

/**
 * Where a stroke does not end by the hand's will: a long one goes on in another record, and what the
 * area eraser has rubbed out had gone on. There its line is cut off as wide as it is, without a taper.
 * `meta.open` says it: `start`, `end` or `both`.
 */
export interface OpenEnds {
  start: boolean;
  end: boolean;
}

export function openEndsOf(record: UnknownRecord): OpenEnds {
  const { open } = part(record, 'meta');
  return {
    start: open === 'start' || open === 'both',
    end: open === 'end' || open === 'both',
  };
}

/** What `meta.open` says of such ends; `null` for both closed, since a meta cannot lose a key in tldraw's hands. */
export function openMeta({ start, end }: OpenEnds): 'start' | 'end' | 'both' | null {
  if (start) return end ? 'both' : 'start';
  return end ? 'end' : null;
}

/**
 * The stroke that a record is a part of, by the id of its first part; `undefined` for one that is all
 * in one record. Erasing one part by stroke erases them all.
 */
export function wholeStrokeOf(record: UnknownRecord): string | undefined {
  const { stroke } = part(record, 'meta');
  return typeof stroke === 'string' ? stroke : undefined;
}

/** More points than this no two parts of a stroke share. */
const SHARED_MAX = 1_000;

/**
 * How many points a part of a long stroke has in common with the part before it, at its start, and with
 * the one after, at its end: they are smoothed together, and then each is drawn to the middle one of
 * them, so that nothing is seen of where they meet. In `meta.sharedStart` and `meta.sharedEnd`.
 */
export interface SharedPoints {
  start: number;
  end: number;
}

export function sharedPointsOf(record: UnknownRecord): SharedPoints {
  const { sharedStart, sharedEnd } = part(record, 'meta');
  return { start: countOf(sharedStart), end: countOf(sharedEnd) };
}

function countOf(said: unknown): number {
  return typeof said === 'number' && Number.isInteger(said) && said > 0 && said <= SHARED_MAX
    ? said
    : 0;
}
