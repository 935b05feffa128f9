import type { UnknownRecord } from '@tldraw/store';

/** A record whose fields are looked at by name. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsOf(record: UnknownRecord): Fields {
  return { ...record };
}

/** A nested part (`props`, `meta`) of a record; empty where it has none. */
export function part(record: UnknownRecord, name: 'props' | 'meta'): Fields {
  const value = fieldsOf(record)[name];
  return isFields(value) ? value : NOTHING;
}

const NOTHING: Fields = {};

/** The value of a record's own field where that is a string. */
export function text(record: UnknownRecord, name: string): string | undefined {
  const value = fieldsOf(record)[name];
  return typeof value === 'string' ? value : undefined;
}

/** A record's fields that differ: `x`, `parentId` …, `props.<name>` and `meta.<name>`. */
export function changedFields(before: UnknownRecord, after: UnknownRecord): string[] {
  if (before === after) return [];
  const changed: string[] = [];
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  for (const name of keysOf(old, now)) {
    const nested = name === 'props' || name === 'meta';
    if (nested && isFields(old[name]) && isFields(now[name])) {
      const [a, b] = [part(before, name), part(after, name)];
      for (const key of keysOf(a, b)) if (!same(a[key], b[key])) changed.push(`${name}.${key}`);
    } else if (!same(old[name], now[name])) changed.push(name);
  }
  return changed;
}

function keysOf(a: Fields, b: Fields): Set<string> {
  return new Set([...Object.keys(a), ...Object.keys(b)]);
}

/** Whether two plain JSON values say the same; a key that is left out says `undefined`. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, n) => same(value, b[n]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  for (const key of keysOf(a, b)) if (!same(a[key], b[key])) return false;
  return true;
}
