import { type Fields, isFields, textOf } from '../fields.ts';

/** Words in one format. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  code: boolean;
}

/** A paragraph, a heading or an item of a list. */
export interface Block {
  runs: readonly Run[];
  /** how many lists it lies in */
  depth: number;
  /** what stands before its first line */
  bullet: string;
}

/** Deeper than anybody nests lists. */
const DEEPEST = 20;

/** tldraw's rich text (TipTap's JSON) in paragraphs. */
export function blocksOf(richText: unknown): Block[] {
  const blocks: Block[] = [];
  visit(richText, { depth: 0, bullet: '' }, blocks, 0);
  return blocks;
}

/** Words without a format. */
export function plainBlocks(text: string, bold = false): Block[] {
  const lines = text.split('\n');
  return lines.map((line) => ({
    runs: [{ text: line, bold, italic: false, code: false }],
    depth: 0,
    bullet: '',
  }));
}

type At = Pick<Block, 'depth' | 'bullet'>;

function visit(node: unknown, at: At, into: Block[], level: number): void {
  if (!isFields(node) || level > DEEPEST) return;
  const inside = childrenOf(node);
  switch (node['type']) {
    case 'bulletList':
    case 'orderedList':
      for (const [n, item] of inside.entries()) {
        const bullet = node['type'] === 'bulletList' ? '•' : `${n + 1}.`;
        visit(item, { depth: at.depth + 1, bullet }, into, level + 1);
      }
      return;
    case 'paragraph':
    case 'heading':
    case 'codeBlock': {
      const isHeading = node['type'] === 'heading';
      const runs = inside.map(runOf).map((run) => (isHeading ? { ...run, bold: true } : run));
      into.push({ ...at, runs });
      return;
    }
    default:
      // Only the first of an item's paragraphs has its bullet.
      for (const [n, child] of inside.entries()) {
        visit(child, n === 0 ? at : { ...at, bullet: '' }, into, level + 1);
      }
  }
}

function runOf(node: Fields): Run {
  if (node['type'] === 'hardBreak') return { text: '\n', bold: false, italic: false, code: false };
  const marks = Array.isArray(node['marks']) ? node['marks'].filter(isFields) : [];
  const has = (type: string): boolean => marks.some((mark) => mark['type'] === type);
  return {
    text: textOf(node['text']),
    bold: has('bold'),
    italic: has('italic'),
    code: has('code'),
  };
}

function childrenOf(node: Fields): Fields[] {
  return Array.isArray(node['content']) ? node['content'].filter(isFields) : [];
}
