import type { UnknownRecord } from '@tldraw/store';
import * as Y from 'yjs';
import { difference, isNothing, type Op, transformed } from '../text/difference.ts';
import {
  type FlatText,
  flatten,
  type Formats,
  formatsJson,
  isRichText,
  parseFormats,
  type RichText,
  sensibleFormats,
  unflatten,
} from '../text/flat.ts';
import { isObject } from './fields.ts';

/**
 * Text in a note merges. The rich text of a shape lies in a `Y.Text` of the record's own, under the
 * key `text`, laid out flat (see `text/flat.ts`); the record's base holds an empty one in its place.
 * What somebody types is written as the difference it makes, so that letters others have typed
 * meanwhile stay.
 *
 * The text is made together with its record, or later by the server for a record that came without
 * one: were two people to make it, one's letters would be lost. Until then, and by clients that know
 * nothing of it, the whole is written under `p.richText`; the server folds that in.
 */
export const TEXT = 'text';
export const RICH_TEXT = 'p.richText';

/** Attributes of the `Y.Text`, each there only where it says something unusual. */
const BARE = 'bare';
const DOC = 'doc';
const FIRST = 'first';

export function textOf(map: Y.Map<unknown>): Y.Text | undefined {
  const text = map.get(TEXT);
  return text instanceof Y.Text ? text : undefined;
}

/** The rich text of a shape's record, if it is of a kind that has one. */
export function richTextOf(record: object): RichText | undefined {
  const props: unknown = 'props' in record ? record.props : undefined;
  const richText = isObject(props) ? props['richText'] : undefined;
  return isRichText(richText) ? richText : undefined;
}

/** A new `Y.Text` that reads as this rich text; `undefined` if it cannot be laid out flat. */
export function newText(richText: RichText): Y.Text | undefined {
  const flat = flatten(richText);
  if (!flat) return undefined;
  const text = new Y.Text();
  if (flat.text !== '') text.applyDelta(deltaOf(insertions(flat)));
  if (flat.bare !== usuallyBare(flat.text.length)) text.setAttribute(BARE, flat.bare);
  if (flat.doc !== '') text.setAttribute(DOC, flat.doc);
  if (flat.first !== '') text.setAttribute(FIRST, flat.first);
  return text;
}

/** A record as its base holds it: the text lies beside it. */
export function withoutText(record: UnknownRecord): UnknownRecord {
  if (!('props' in record) || !isObject(record.props)) return record;
  const props = { ...record.props, richText: { type: 'doc', content: [] } };
  return { ...record, props } as UnknownRecord;
}

export function readText(text: Y.Text): RichText {
  return unflatten(readFlat(text));
}

/** Writes into a text what `after` changes over `before`, whatever others have made of it meanwhile. */
export function editText(text: Y.Text, before: RichText, after: RichText): void {
  const old = flatten(before);
  const wanted = flatten(after);
  if (!old || !wanted) return;
  const now = readFlat(text);
  const change = transformed(difference(old, wanted), difference(old, now));
  if (isNothing(change)) return;
  if (change.ops.length > 0) text.applyDelta(deltaOf(change.ops));
  const bare = change.bare ?? now.bare;
  if (isBare(text) !== bare) text.setAttribute(BARE, bare);
  if (change.doc !== undefined) setOrDrop(text, DOC, change.doc);
  if (change.first !== undefined) setOrDrop(text, FIRST, change.first);
}

function setOrDrop(text: Y.Text, name: string, value: string): void {
  if (value !== '') text.setAttribute(name, value);
  else if (text.getAttribute(name) !== undefined) text.removeAttribute(name);
}

/** tldraw makes an empty text bare, and its editor one with letters not. */
function usuallyBare(length: number): boolean {
  return length === 0;
}

function isBare(text: Y.Text): boolean {
  const said: unknown = text.getAttribute(BARE);
  return typeof said === 'boolean' ? said : usuallyBare(text.length);
}

function readFlat(text: Y.Text): FlatText {
  const doc: unknown = text.getAttribute(DOC);
  const first: unknown = text.getAttribute(FIRST);
  const flat: FlatText = {
    bare: isBare(text),
    doc: typeof doc === 'string' && isJson(doc) ? doc : '',
    first: typeof first === 'string' ? first : '',
    text: '',
    formats: [],
  };
  const delta: { insert: unknown; attributes?: Formats }[] = text.toDelta();
  for (const { insert, attributes } of delta) {
    // What is no text was put there by somebody else's program; it keeps its place and is not shown.
    const letters = typeof insert === 'string' ? insert : '\uFFFC';
    flat.text += letters;
    for (let n = 0; n < letters.length; n++) {
      const letter = letters[n] ?? '';
      flat.formats.push(attributes ? formatsJson(sensibleFormats(letter, attributes)) : '');
    }
  }
  return flat;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function insertions({ text, formats }: FlatText): Op[] {
  const ops: Op[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && formats[at] === formats[from]) continue;
    ops.push({ insert: text.slice(from, at), format: formats[from] ?? '' });
    from = at;
  }
  return ops;
}

/** The steps as Yjs takes them. */
function deltaOf(ops: Op[]): object[] {
  return ops.map((op) => {
    if ('insert' in op) return { insert: op.insert, attributes: parseFormats(op.format) };
    if ('retain' in op && op.formats) return { retain: op.retain, attributes: op.formats };
    return op;
  });
}
