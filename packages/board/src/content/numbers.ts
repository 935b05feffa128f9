import type { UnknownRecord } from '@tldraw/store';
import { isFields } from '../permissions/changes.ts';

/** A board's canvas is smaller than this in each direction, in page units; a hall's projector is some 2,000 wide. */
const FURTHEST = 10_000_000;
/** For what is no place, such as bytes of a file, or a time: the latest that a `Date` can be, in epoch milliseconds. */
const LARGEST = 8.64e15;

/** Whether every number in a record is one that every canvas can draw. */
export function areNumbersSound(record: UnknownRecord): boolean {
  const most = record.typeName === 'shape' ? FURTHEST : LARGEST;
  const open: unknown[] = [record];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one === 'number') {
      if (!Number.isFinite(one) || Math.abs(one) > most) return false;
    } else if (typeof one === 'bigint') return false;
    else if (Array.isArray(one)) for (const inner of one) open.push(inner);
    else if (isFields(one)) for (const key of Object.keys(one)) open.push(one[key]);
  }
  return true;
}
