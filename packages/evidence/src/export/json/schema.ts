/**
 * As much of JSON Schema (2020-12) as our own schemas use, and a check of values against it that
 * says in words what is wrong and where.
 */
export interface Schema {
  $schema?: string;
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  title?: string;
  description?: string;
  type?: TypeName | readonly TypeName[];
  const?: string | number;
  enum?: readonly (string | null)[];
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: false;
  items?: Schema;
  anyOf?: readonly Schema[];
}

type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

export interface SchemaIssue {
  /** where, as a person would look for it: `notes, number 3, kind`; empty: the whole */
  where: string;
  /** what is wrong there, to be read after "where" */
  what: string;
}

/** The first thing in which a value is not as its schema says; `undefined`: there is none. */
export function schemaIssue(value: unknown, schema: Schema): SchemaIssue | undefined {
  return check(value, schema, { root: schema, path: [] });
}

interface At {
  root: Schema;
  path: readonly (string | number)[];
}

/** Steps into a value beyond which it is none of ours, but made to exhaust whoever reads it. */
const DEEPEST = 100;

function check(value: unknown, schema: Schema, at: At): SchemaIssue | undefined {
  if (at.path.length > DEEPEST) {
    return issue({ ...at, path: at.path.slice(0, 2) }, 'goes deeper than any map does');
  }
  if (schema.$ref !== undefined) return check(value, resolved(schema.$ref, at.root), at);
  if (schema.anyOf) return checkAny(value, schema.anyOf, at);
  const type = typeIssue(value, schema) ?? valueIssue(value, schema);
  if (type !== undefined) return issue(at, type);
  if (Array.isArray(value)) return checkItems(value, schema, at);
  if (isObject(value)) return checkProperties(value, schema, at);
  return undefined;
}

/** Of several forms the last is the one that says most of what a value should have been: `null` comes first. */
function checkAny(value: unknown, forms: readonly Schema[], at: At): SchemaIssue | undefined {
  let last: SchemaIssue | undefined;
  for (const form of forms) {
    last = check(value, form, at);
    if (!last) return undefined;
  }
  return last;
}

function checkItems(
  values: readonly unknown[],
  { items }: Schema,
  at: At,
): SchemaIssue | undefined {
  if (!items) return undefined;
  for (const [index, value] of values.entries()) {
    const found = check(value, items, { ...at, path: [...at.path, index] });
    if (found) return found;
  }
  return undefined;
}

function checkProperties(
  value: Readonly<Record<string, unknown>>,
  { additionalProperties, properties = {}, required = [] }: Schema,
  at: At,
): SchemaIssue | undefined {
  const missing = required.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return issue(at, `has no “${missing}”`);
  for (const [name, inner] of Object.entries(value)) {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!schema) {
      if (additionalProperties === false)
        return issue(at, `has “${short(name)}”, which is not known`);
      continue;
    }
    const found = check(inner, schema, { ...at, path: [...at.path, name] });
    if (found) return found;
  }
  return undefined;
}

const TYPE_WORDS: Record<TypeName, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  object: 'an object',
};

function typeIssue(value: unknown, { type }: Schema): string | undefined {
  if (type === undefined) return undefined;
  const types = typeof type === 'string' ? [type] : type;
  if (types.some((one) => isOfType(value, one))) return undefined;
  return `should be ${types.map((one) => TYPE_WORDS[one]).join(' or ')}`;
}

function isOfType(value: unknown, type: TypeName): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
  }
}

function valueIssue(value: unknown, schema: Schema): string | undefined {
  if (schema.const !== undefined && value !== schema.const) {
    return `is ${said(value)} and should be ${said(schema.const)}`;
  }
  if (schema.enum && !schema.enum.some((one) => one === value)) {
    return `is ${said(value)}, and can be one of: ${schema.enum.map((one) => one ?? 'null').join(', ')}`;
  }
  if (typeof value === 'string' && schema.pattern !== undefined) {
    if (!new RegExp(schema.pattern, 'u').test(value))
      return `is not in its right form: ${said(value)}`;
  }
  if (typeof value !== 'number') return undefined;
  if (schema.minimum !== undefined && value < schema.minimum) {
    return `is ${value} and should be ${schema.minimum} or more`;
  }
  if (schema.exclusiveMinimum !== undefined && value <= schema.exclusiveMinimum) {
    return `is ${value} and should be more than ${schema.exclusiveMinimum}`;
  }
  return undefined;
}

function resolved(ref: string, { $defs = {} }: Schema): Schema {
  const schema = $defs[ref.replace('#/$defs/', '')];
  if (!schema) throw new Error(`The schema has no ${ref}.`);
  return schema;
}

function issue({ path }: At, what: string): SchemaIssue {
  const where = path.map((step) => (typeof step === 'number' ? `number ${step + 1}` : step));
  return { where: where.join(', '), what };
}

function said(value: unknown): string {
  return typeof value === 'string'
    ? `“${short(value)}”`
    : short(JSON.stringify(value) ?? 'nothing');
}

const MOST_TO_SAY = 60;

function short(text: string): string {
  return text.length > MOST_TO_SAY ? `${text.slice(0, MOST_TO_SAY)}…` : text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
