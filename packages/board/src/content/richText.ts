import { isFields } from '../permissions/changes.ts';

/** What tldraw's text editor makes; the last three it reads and does not make. */
const NODES: ReadonlySet<string> = new Set([
  'doc',
  'paragraph',
  'text',
  'hardBreak',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'codeBlock',
  'horizontalRule',
]);
const MARKS: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'strike',
  'code',
  'link',
  'underline',
  'highlight',
]);
/** Nodes within nodes: deeper lists than these are nobody's writing, and a browser would choke on them. */
const DEEPEST = 130;
const LONGEST_ATTRIBUTE = 4_000;

/** Whether a rich text has nothing but nodes and marks that a board can show. */
export function isKnownRichText(richText: unknown): boolean {
  const open: { node: unknown; depth: number }[] = [{ node: richText, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (!isFields(node) || depth > DEEPEST) return false;
    const { type, content, marks, attrs } = node;
    if (typeof type !== 'string' || !NODES.has(type) || (type === 'doc') !== (depth === 0)) {
      return false;
    }
    if (type === 'text' && typeof node['text'] !== 'string') return false;
    if (!areAttributesPlain(attrs) || !areMarksKnown(marks)) return false;
    if (content === undefined) continue;
    if (!Array.isArray(content)) return false;
    for (const inner of content) open.push({ node: inner, depth: depth + 1 });
  }
  return true;
}

function areMarksKnown(marks: unknown): boolean {
  if (marks === undefined) return true;
  return (
    Array.isArray(marks) &&
    marks.every((mark) => {
      if (!isFields(mark)) return false;
      const { type, attrs } = mark;
      return typeof type === 'string' && MARKS.has(type) && areAttributesPlain(attrs);
    })
  );
}

function areAttributesPlain(attrs: unknown): boolean {
  if (attrs === undefined || attrs === null) return true;
  return (
    isFields(attrs) &&
    Object.values(attrs).every(
      (value) =>
        value === null ||
        typeof value === 'number' ||
        typeof value === 'boolean' ||
        (typeof value === 'string' && value.length <= LONGEST_ATTRIBUTE),
    )
  );
}
