/** Which records are what to a replay. */
import { isInk } from '@gapboard/board';
import type { UnknownRecord } from '@tldraw/store';
import { text, typeOf } from './read.ts';

/** A drawing with all that lies in it. */
export function within(id: string, state: ReadonlyMap<string, UnknownRecord>): string[] {
  const inside = new Map<string, string[]>();
  for (const record of state.values()) {
    const parent = text(record, 'parentId') ?? '';
    const siblings = inside.get(parent);
    if (siblings) siblings.push(record.id);
    else inside.set(parent, [record.id]);
  }
  const all = [id];
  for (const one of all) all.push(...(inside.get(one) ?? []));
  return all;
}

export function isSeen({ typeName }: UnknownRecord): boolean {
  return typeName !== 'session';
}

/** What appears and glides: not ink, which grows, nor the map, which is what all lies on. */
export function isShown(record: UnknownRecord): boolean {
  return record.typeName === 'shape' && !isInk(record) && typeOf(record) !== 'evidence-map';
}

/** What one would look at when it changes: all but the map, which is everywhere. */
export function isPlace(record: UnknownRecord): boolean {
  return record.typeName === 'shape' && typeOf(record) !== 'evidence-map';
}
