/** What a record holds, looked at by name: records come from files and other versions, too. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A part of a record by its fields; empty where it has none. */
export function fieldsIn(value: unknown): Fields {
  return isFields(value) ? value : NOTHING;
}

const NOTHING: Fields = {};

export function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

export function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
