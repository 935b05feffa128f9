import type { UnknownRecord } from '@tldraw/store';
import { part } from '../permissions/changes.ts';

/** The id of what something was pasted from; it may be of another board. */
export function copiedFrom(record: UnknownRecord): string | undefined {
  const { copyOf } = part(record, 'meta');
  return typeof copyOf === 'string' ? copyOf : undefined;
}

/** What is about to be pasted, so that what comes of it says what it is a copy of. */
export function asCopy<T extends { id: string; meta: object }>(original: T): T {
  return { ...original, meta: { ...original.meta, copyOf: original.id } };
}
