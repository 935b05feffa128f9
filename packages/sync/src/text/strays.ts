import type * as Y from 'yjs';
import { isObject } from '../records/fields.ts';
import { BLOCK, NODE } from './flat.ts';

/** Formats and attributes that say how blocks are laid out, as JSON (see `blocks.ts` and `flat.ts`). */
const LAYOUT: ReadonlySet<string> = new Set([BLOCK, NODE, 'doc', 'first']);
const ATTRIBUTES: ReadonlySet<string> = new Set(['bare', 'doc', 'first']);
const MARKS: ReadonlySet<string> = new Set([
  'highlight',
  'link',
  'bold',
  'code',
  'italic',
  'strike',
  'underline',
]);
/** Names of nodes and of their attributes, and the values those have. */
const WORD = /^(?:[a-zA-Z]{1,20}|)$/;
/** Sixty lists in one another come to less. */
const LAYOUT_MAX_CHARACTERS = 4_000;

/** Whether a text has attributes or formats that no editor makes, and that its reader passes over. */
export function hasStrayFormats(text: Y.Text): boolean {
  const attributes: Record<string, unknown> = text.getAttributes();
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(name)) return true;
    if (LAYOUT.has(name) ? !isLayout(value) : typeof value !== 'boolean') return true;
  }
  const delta: { attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.some(({ attributes: formats = {} }) =>
    Object.entries(formats).some(([name, value]) =>
      LAYOUT.has(name) ? !isLayout(value) : !MARKS.has(name) || typeof value === 'string',
    ),
  );
}

function isLayout(value: unknown): boolean {
  if (value === '') return true;
  if (typeof value !== 'string' || value.length > LAYOUT_MAX_CHARACTERS) return false;
  try {
    return isOfWords(JSON.parse(value));
  } catch {
    return false;
  }
}

/** Whether everything in a value is a short word, a number, or nothing. */
function isOfWords(value: unknown): boolean {
  if (typeof value === 'string') return WORD.test(value);
  if (Array.isArray(value)) return value.every(isOfWords);
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, inner]) => WORD.test(key) && isOfWords(inner));
}
