import type { UnknownRecord } from '@tldraw/store';
import { equalityDeep } from 'lib0/function';

/**
 * A record as flat fields, the units that two people can change side by side without one losing:
 * `rotation`, `parentId` … for its own properties, `p.<name>` for each of `props`, `m.<name>` for
 * each of `meta`, and `xy` for the position, whose halves mean nothing apart.
 */
export type Fields = Map<string, unknown>;

export const POSITION = 'xy';
const NESTED = { 'p.': 'props', 'm.': 'meta' } as const;
/**
 * What a record's map says by its base alone, or in parts, and under no key of its own: beside its
 * parts, what is read would depend on which of the two came first.
 */
export const WHOLE: ReadonlySet<string> = new Set(['id', 'typeName', 'props', 'meta', 'x', 'y']);

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsOf(record: object): Fields {
  const fields: Fields = new Map();
  const entries: Record<string, unknown> = { ...record };
  if (typeof entries['x'] === 'number' && typeof entries['y'] === 'number') {
    fields.set(POSITION, [entries['x'], entries['y']]);
    delete entries['x'];
    delete entries['y'];
  }
  for (const [prefix, name] of Object.entries(NESTED)) {
    const nested = entries[name];
    if (!isObject(nested)) continue;
    for (const [key, value] of Object.entries(nested)) fields.set(prefix + key, value);
    delete entries[name];
  }
  for (const [key, value] of Object.entries(entries)) fields.set(key, value);
  return fields;
}

/** What `after` changes over `before`, field by field; `undefined` where it drops a field. */
export function changedFields(before: UnknownRecord, after: UnknownRecord): Fields {
  const changed: Fields = new Map();
  if (before === after) return changed;
  const old = fieldsOf(before);
  for (const [key, value] of fieldsOf(after)) {
    if (!equalityDeep(old.get(key), value)) changed.set(key, value);
    old.delete(key);
  }
  for (const [key, value] of old) if (value !== undefined) changed.set(key, undefined);
  return changed;
}

/** `record` with these fields put over it; a field of `undefined` is dropped. */
export function withFields(record: UnknownRecord, fields: Fields): UnknownRecord {
  if (fields.size === 0) return record;
  const result: Record<string, unknown> = { ...record };
  const copies = new Map<string, Record<string, unknown>>();
  for (const [key, value] of fields) {
    if (key === POSITION) {
      if (Array.isArray(value)) [result['x'], result['y']] = value;
      continue;
    }
    const prefix = key.slice(0, 2);
    if (prefix !== 'p.' && prefix !== 'm.') {
      setOrDrop(result, key, value);
      continue;
    }
    const name = NESTED[prefix];
    let nested = copies.get(name);
    if (!nested) {
      const original = result[name];
      nested = isObject(original) ? { ...original } : {};
      copies.set(name, nested);
      result[name] = nested;
    }
    setOrDrop(nested, key.slice(2), value);
  }
  return result as unknown as UnknownRecord;
}

function setOrDrop(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete target[key];
  else target[key] = value;
}
