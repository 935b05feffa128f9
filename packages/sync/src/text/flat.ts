import { isObject } from '../records/fields.ts';
import {
  blockOf,
  type Block,
  type Container,
  decodeBlock,
  encodeBlock,
  isTextBlock,
  regularAttrs,
} from './blocks.ts';

/**
 * A rich text laid out flat: one string for all paragraphs, with what each character carries beside
 * it. Splitting a paragraph, making it a heading or a list item moves no character, and so takes
 * nothing from somebody who is typing in it.
 *
 * A `\n` ends one block and begins the next; how the next looks is its format `block` (see
 * `blocks.ts`), and how the first looks lies apart. A line break within a block is U+2028, any
 * other thing that is no letter U+FFFC with the format `node`. The other formats are tldraw's marks.
 */
export interface FlatText {
  /** nodes that say nothing else have no attributes; else tldraw's editor gave each its `dir` */
  bare: boolean;
  /** attributes of the document itself, as JSON; empty for the usual ones */
  doc: string;
  /** the first block, as {@link encodeBlock} writes it */
  first: string;
  text: string;
  /** for each unit of `text` its formats as JSON, empty for none */
  formats: string[];
}

export type Formats = Record<string, unknown>;

export interface RichText {
  type: string;
  content: unknown[];
  attrs?: unknown;
}

const SEPARATOR = '\n';
const LINE_BREAK = '\u2028';
const OBJECT = '\uFFFC';
export const BLOCK = 'block';
export const NODE = 'node';

/** Deeper lists than this are nobody's writing, and are not taken apart. */
const DEEPEST = 60;

/** tldraw's marks in the order its editor writes them; others follow by name. */
const MARKS = ['highlight', 'link', 'bold', 'code', 'italic', 'strike', 'underline'];

export function isRichText(value: unknown): value is RichText {
  return isObject(value) && value['type'] === 'doc' && Array.isArray(value['content']);
}

/** The text laid out flat; `undefined` if it is not a rich text of blocks with letters in them. */
export function flatten(richText: unknown): FlatText | undefined {
  if (!isRichText(richText)) return undefined;
  const attrs = isObject(richText.attrs) ? richText.attrs : undefined;
  const bare = attrs?.['dir'] !== 'auto';
  const regular = bare ? attrs === undefined : Object.keys(attrs).length === 1;
  const flat: FlatText = {
    bare,
    doc: regular ? '' : JSON.stringify(attrs ?? null),
    first: '',
    text: '',
    formats: [],
  };
  const blocks: { path: Container[] }[] = [];

  const add = (text: string, format: string): void => {
    flat.text += text;
    for (let n = 0; n < text.length; n++) flat.formats.push(format);
  };
  const open = (block: Block, path: Container[]): void => {
    const last = blocks.at(-1);
    let keep = 0;
    while (keep < path.length && last?.path[keep] === path[keep]) keep++;
    const encoded = encodeBlock({ ...block, path, keep }, bare);
    if (last) add(SEPARATOR, encoded === '' ? '' : formatsJson({ [BLOCK]: encoded }));
    else flat.first = encoded;
    blocks.push({ path });
  };
  const inline = (node: unknown): boolean => {
    if (!isObject(node) || typeof node['type'] !== 'string') return false;
    const formats = formatsOfMarks(node['marks']);
    if (!formats) return false;
    if (node['type'] === 'text') {
      if (typeof node['text'] !== 'string') return false;
      // The separators are ours; where a text holds one of its own, a line break is what was meant.
      add(node['text'].replaceAll(RESERVED, LINE_BREAK), formatsJson(formats));
    } else if (node['type'] === 'hardBreak' && regularAttrs(node['attrs'], bare)) {
      add(LINE_BREAK, formatsJson(formats));
    } else {
      const { marks: _marks, ...rest } = node;
      add(OBJECT, formatsJson({ ...formats, [NODE]: JSON.stringify(rest) }));
    }
    return true;
  };
  const walk = (nodes: unknown[], path: Container[]): boolean => {
    if (path.length > DEEPEST) return false;
    for (const node of nodes) {
      const block = blockOf(node);
      if (!block) return false;
      const content = isObject(node) && Array.isArray(node['content']) ? node['content'] : [];
      if (isTextBlock(block.type)) {
        open(block, path);
        if (!content.every(inline)) return false;
      } else if (content.length === 0) {
        open(block, path);
      } else if (!walk(content, [...path, block])) return false;
    }
    return true;
  };
  return walk(richText.content, []) ? flat : undefined;
}

const RESERVED = /[\n\uFFFC]/g;

function formatsOfMarks(marks: unknown): Formats | undefined {
  const formats: Formats = {};
  if (marks === undefined) return formats;
  if (!Array.isArray(marks)) return undefined;
  for (const mark of marks) {
    if (!isObject(mark) || typeof mark['type'] !== 'string') return undefined;
    if (mark['type'] === BLOCK || mark['type'] === NODE) return undefined;
    formats[mark['type']] = isObject(mark['attrs']) ? mark['attrs'] : true;
  }
  return formats;
}

/** Formats as JSON that is the same for the same formats, so that comparing strings compares them. */
export function formatsJson(formats: Formats): string {
  const keys = Object.keys(formats).filter((key) => formats[key] !== null);
  if (keys.length === 0) return '';
  return JSON.stringify(Object.fromEntries(keys.toSorted().map((key) => [key, formats[key]])));
}

export function parseFormats(json: string): Formats {
  if (json === '') return {};
  const parsed: unknown = JSON.parse(json);
  return isObject(parsed) ? parsed : {};
}

/** The formats that mean something on this character: a separator has no marks, a letter no block. */
export function sensibleFormats(character: string, formats: Formats): Formats {
  const { [BLOCK]: block, [NODE]: node, ...marks } = formats;
  if (character === SEPARATOR) {
    return typeof block === 'string' && block !== '' ? { [BLOCK]: block } : {};
  }
  return character === OBJECT && typeof node === 'string' ? { ...marks, [NODE]: node } : marks;
}

/** The rich text that lies flat so, as tldraw's editor would write it. */
export function unflatten(flat: FlatText): RichText {
  const content: unknown[] = [];
  /** the containers open at this point, outermost first, each with the content it is gathering */
  let open: { container: Container; content: unknown[] }[] = [];
  let start = 0;
  let encoded = flat.first;
  for (;;) {
    let end = flat.text.indexOf(SEPARATOR, start);
    if (end < 0) end = flat.text.length;
    const inside = inlineContent(flat, start, end);
    const path = open.map(({ container }) => container);
    const block = decodeBlock(encoded, flat.bare, path, inside.length > 0);
    open = open.slice(0, block.keep);
    for (const container of block.path.slice(block.keep)) {
      const gathered: unknown[] = [];
      (open.at(-1)?.content ?? content).push({ ...nodeOf(container), content: gathered });
      open.push({ container, content: gathered });
    }
    const node = nodeOf(block);
    (open.at(-1)?.content ?? content).push(inside.length > 0 ? { ...node, content: inside } : node);
    if (end === flat.text.length) break;
    const { [BLOCK]: next } = parseFormats(flat.formats[end] ?? '');
    encoded = typeof next === 'string' ? next : '';
    start = end + 1;
  }
  const attrs: unknown = flat.doc !== '' ? JSON.parse(flat.doc) : flat.bare ? null : AUTO;
  return { type: 'doc', ...(isObject(attrs) && { attrs }), content };
}

const AUTO = { dir: 'auto' };

function nodeOf({ type, attrs }: Container): Record<string, unknown> {
  return attrs === undefined ? { type } : { type, attrs };
}

function inlineContent({ text, formats, bare }: FlatText, start: number, end: number): unknown[] {
  const content: unknown[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const format = formats[at] ?? '';
    const character = text[at];
    const alone = character === LINE_BREAK || character === OBJECT;
    const next = text[at + 1];
    if (
      !alone &&
      at + 1 < end &&
      formats[at + 1] === format &&
      next !== LINE_BREAK &&
      next !== OBJECT
    ) {
      continue;
    }
    const { [NODE]: node, ...rest } = parseFormats(format);
    const marks = marksOf(rest);
    const carried = marks.length > 0 ? { marks } : {};
    if (character === LINE_BREAK) {
      content.push({ type: 'hardBreak', ...(!bare && { attrs: AUTO }), ...carried });
    } else if (character === OBJECT) {
      const object = objectIn(node);
      if (object) content.push({ ...object, ...carried });
    } else {
      content.push({ type: 'text', ...carried, text: text.slice(from, at + 1) });
    }
    from = at + 1;
  }
  return content;
}

function objectIn(json: unknown): Record<string, unknown> | undefined {
  if (typeof json !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) && typeof value['type'] === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function marksOf(formats: Formats): unknown[] {
  const rank = (type: string): number => {
    const known = MARKS.indexOf(type);
    return known < 0 ? MARKS.length : known;
  };
  return Object.entries(formats)
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([type, attrs]) => (isObject(attrs) ? { type, attrs } : { type }));
}
