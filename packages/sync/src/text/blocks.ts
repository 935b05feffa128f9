import { isObject } from '../records/fields.ts';

/**
 * How a block of a rich text is written down in one string, beside the character that begins it:
 * what it is (paragraph, heading) and the lists it lies in. Each block has its own copy of that, so
 * that two people who make two paragraphs into list items do not meet.
 */
export interface Container {
  type: string;
  attrs?: Record<string, unknown> | undefined;
}

export type Block = Container;

export interface PlacedBlock extends Block {
  /** the nodes it lies in, outermost first */
  path: Container[];
  /** how many of those it shares with the block before it */
  keep: number;
}

/** The nodes that hold letters. */
const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'codeBlock']);
const PARAGRAPH = 'paragraph';
const LIST_ITEM = 'listItem';

export function isTextBlock(type: string): boolean {
  return TEXT_BLOCKS.has(type);
}

export function blockOf(node: unknown): Block | undefined {
  if (!isObject(node) || typeof node['type'] !== 'string' || node['type'] === 'text') {
    return undefined;
  }
  return { type: node['type'], attrs: isObject(node['attrs']) ? node['attrs'] : undefined };
}

/** tldraw's editor gives every node a `dir` of `auto`; a text from elsewhere (`bare`) has none. */
export function regularAttrs(attrs: unknown, bare: boolean): boolean {
  if (bare) return attrs === undefined;
  return isObject(attrs) && attrs['dir'] === 'auto' && Object.keys(attrs).length === 1;
}

/** A node as short as can be: its type; with `more` beside the regular attributes; or `all` of them. */
type Short =
  | string
  | [type: string, more: Record<string, unknown>]
  | [type: string, kind: 0, all: unknown];

function shorten({ type, attrs }: Container, bare: boolean): Short {
  if (regularAttrs(attrs, bare)) return type;
  if (bare || attrs?.['dir'] !== 'auto') return [type, 0, attrs ?? null];
  const { dir: _dir, ...more } = attrs;
  return [type, more];
}

function lengthen(short: unknown, bare: boolean): Container | undefined {
  const regular = bare ? undefined : { dir: 'auto' };
  if (typeof short === 'string') return { type: short, attrs: regular };
  if (!Array.isArray(short)) return undefined;
  const [type, more, all]: unknown[] = short;
  if (typeof type !== 'string') return undefined;
  if (more === 0) return { type, attrs: isObject(all) ? all : undefined };
  return { type, attrs: isObject(more) ? { ...regular, ...more } : regular };
}

/** A block in a string: empty for a paragraph in no list, else JSON of `[block, keep, ...path]`. */
export function encodeBlock({ type, attrs, path, keep }: PlacedBlock, bare: boolean): string {
  const block = shorten({ type, attrs }, bare);
  if (block === PARAGRAPH && path.length === 0) return '';
  return JSON.stringify([block, keep, ...path.map((node) => shorten(node, bare))]);
}

/**
 * Reads a block so that it fits behind `before`, the nodes that are open there: what two people did
 * side by side may have left it sharing more than there is, or a heading where only a paragraph may be.
 */
export function decodeBlock(
  encoded: string,
  bare: boolean,
  before: Container[],
  hasText: boolean,
): PlacedBlock {
  const paragraph = lengthen(PARAGRAPH, bare) ?? { type: PARAGRAPH };
  const [short, wanted, ...rest] = encoded === '' ? [PARAGRAPH, 0] : parsed(encoded);
  let block = lengthen(short, bare) ?? paragraph;
  const path = rest
    .map((node) => lengthen(node, bare))
    .filter((node): node is Container => node !== undefined);
  const most = typeof wanted === 'number' ? Math.min(wanted, before.length, path.length) : 0;
  let keep = 0;
  while (keep < most && before[keep]?.type === path[keep]?.type) keep++;
  // A list item begins with a paragraph, not with a list or a heading.
  const opened = path.findIndex((node, n) => n >= keep && node.type === LIST_ITEM);
  if (opened >= 0) path.length = opened + 1;
  const mustBeParagraph = opened >= 0 || (hasText && !isTextBlock(block.type));
  if (mustBeParagraph && block.type !== PARAGRAPH) block = paragraph;
  return { ...block, path, keep };
}

function parsed(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    // Written by somebody else's program: the letters count, and a paragraph holds them all.
    return [];
  }
}
