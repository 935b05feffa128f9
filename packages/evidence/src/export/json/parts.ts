/** What schemas of our files are put together from. */
import type { Schema } from './schema.ts';

export const text = (description: string): Schema => ({ type: 'string', description });
export const whole = (description: string, minimum = 0): Schema => ({
  type: 'integer',
  minimum,
  description,
});
export const list = (description: string, items: Schema): Schema => ({
  type: 'array',
  description,
  items,
});
/** An object that has all of these and, of others, only the optional ones. */
export const object = (
  description: string,
  properties: Record<string, Schema>,
  optional: readonly string[] = [],
): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

export const time = (description: string): Schema => ({
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
  description: `${description} (ISO 8601, UTC)`,
});
