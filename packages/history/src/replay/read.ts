/** Parts of records by name, whoever made them: a script is read from a file. */
import type { UnknownRecord } from '@tldraw/store';

type Fields = Readonly<Record<string, unknown>>;

const NOTHING: Fields = {};

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function part(record: UnknownRecord, name: 'props' | 'meta'): Fields {
  const value: unknown = Reflect.get(record, name);
  return isFields(value) ? value : NOTHING;
}

/** A record's own field where it is a string. */
export function text(record: UnknownRecord, name: string): string | undefined {
  const value: unknown = Reflect.get(record, name);
  return typeof value === 'string' ? value : undefined;
}

export function typeOf(record: UnknownRecord): string {
  return text(record, 'type') ?? record.typeName;
}
