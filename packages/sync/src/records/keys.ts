import type { UnknownRecord } from '@tldraw/store';
import * as Y from 'yjs';
import { hasStrayFormats } from '../text/strays.ts';
import { isObject, POSITION, WHOLE } from './fields.ts';
import { isInkKey, type Segment, segmentsOf } from './ink.ts';
import { CREATED, DELETION } from './layout.ts';
import { RICH_TEXT, richTextOf, TEXT, textOf } from './text.ts';

/** The record ids there are: what follows the kind is short and plain, or it would be a place to hide things in. */
const RECORD_ID =
  /^(?:shape|binding|asset|page|document|user|heading|study|placement|rating|cell):[\w.:-]{1,128}$/;
/** A field of a record, of its `props` (`p.`) or its `meta` (`m.`). */
const FIELD = /^(?:[pm]\.)?[a-z]\w{0,63}$/i;
const INK = /^ink\.\d{1,5}$/;

export function isRecordId(id: string): boolean {
  return RECORD_ID.test(id);
}

/** What lies under a key of a record's map: the record as it was created, a plain value, or a `Y.Text`; `undefined` for a key that nobody writes. */
export function kindOfKey(key: string): 'base' | 'value' | 'text' | undefined {
  if (key === CREATED) return 'base';
  if (key === TEXT || INK.test(key)) return 'text';
  if (key === DELETION) return 'value';
  return FIELD.test(key) && !WHOLE.has(key) ? 'value' : undefined;
}

/**
 * The keys of a record's map under which there is something that does not show in the record, as it
 * is read: a text of something that has none, ink of a segment that is not there, a format that
 * nobody knows. Nobody sees it; so it could carry anything.
 */
export function strayKeys(map: Y.Map<unknown>, record: UnknownRecord): string[] {
  const segments = segmentsOf(record) ?? [];
  return [...map.entries()].flatMap(([key, value]) =>
    isStray(key, value, { segments, record, text: textOf(map) }) ? [key] : [],
  );
}

interface Shown {
  record: UnknownRecord;
  segments: readonly Segment[];
  text: Y.Text | undefined;
}

function isStray(key: string, value: unknown, { record, segments, text }: Shown): boolean {
  if (isInkKey(key)) {
    return segments[Number(key.slice(key.indexOf('.') + 1))]?.path !== String(value);
  }
  switch (key) {
    case TEXT:
      return !text || richTextOf(record) === undefined || hasStrayFormats(text);
    case RICH_TEXT:
      return text !== undefined;
    case DELETION:
      return value !== true;
    case POSITION:
      return !(Array.isArray(value) && value.length === 2 && value.every(Number.isFinite));
    default:
      return false;
  }
}

/** Whether the base of a record whose text lies in a `Y.Text` holds another text, which nobody sees. */
export function hidesText(map: Y.Map<unknown>): boolean {
  const base = map.get(CREATED);
  const hidden = textOf(map) && isObject(base) ? richTextOf(base)?.content : undefined;
  return hidden !== undefined && hidden.length > 0;
}
