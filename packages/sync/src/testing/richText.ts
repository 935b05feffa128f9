import fc from 'fast-check';
import type { RichText } from '../text/flat.ts';

/** Rich texts as tldraw's editor writes them, for tests. */

const AUTO = { dir: 'auto' };

export type Node = {
  type: string;
  attrs?: object;
  content?: Node[];
  marks?: object[];
  text?: string;
};

export function doc(...content: Node[]): RichText {
  return { type: 'doc', attrs: AUTO, content };
}

export function paragraph(...content: Node[]): Node {
  return content.length > 0
    ? { type: 'paragraph', attrs: AUTO, content }
    : { type: 'paragraph', attrs: AUTO };
}

export function text(words: string, ...marks: string[]): Node {
  return {
    type: 'text',
    ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
    text: words,
  };
}

export function list(type: 'bulletList' | 'orderedList', ...items: Node[][]): Node {
  return {
    type,
    attrs: type === 'orderedList' ? { ...AUTO, start: 1, type: null } : AUTO,
    content: items.map((content) => ({ type: 'listItem', attrs: AUTO, content })),
  };
}

/** All letters of a rich text, blocks apart by a line's end. */
export function letters(richText: unknown): string {
  const lines: string[] = [];
  const walk = (node: Node): void => {
    if (node.type === 'paragraph' || node.type === 'heading') lines.push('');
    if (node.text !== undefined) lines.push((lines.pop() ?? '') + node.text);
    for (const child of node.content ?? []) walk(child);
  };
  walk(richText as Node);
  return lines.join('\n');
}

const MARKS = ['highlight', 'bold', 'code', 'italic', 'strike', 'underline'];
const LINK = {
  type: 'link',
  attrs: { href: 'https://example.org', target: '_blank', title: null },
};

const run = fc
  .record({
    letters: fc.string({
      minLength: 1,
      maxLength: 6,
      unit: fc.constantFrom('a', 'b', ' ', '👍', 'é'),
    }),
    marks: fc.subarray(MARKS),
    linked: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  })
  .map(({ letters: of, marks, linked }): Node => {
    const [first, ...others] = marks.map((type) => ({ type }));
    const isHighlight = first?.type === 'highlight';
    const all = [
      ...(first && isHighlight ? [first] : []),
      ...(linked ? [LINK] : []),
      ...(first && !isHighlight ? [first] : []),
      ...others,
    ];
    return { type: 'text', ...(all.length > 0 && { marks: all }), text: of };
  });

/** Neighbours with the same marks are one text to the editor. */
function joined(runs: Node[]): Node[] {
  const out: Node[] = [];
  for (const node of runs) {
    const last = out.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(node.marks) && last.text) {
      out[out.length - 1] = { ...last, text: last.text + (node.text ?? '') };
    } else out.push(node);
  }
  return out;
}

const anyParagraph = fc.array(run, { maxLength: 3 }).map((runs) => paragraph(...joined(runs)));
const heading = fc
  .tuple(anyParagraph, fc.integer({ min: 1, max: 3 }))
  .map(([node, level]): Node => ({ ...node, type: 'heading', attrs: { ...AUTO, level } }));

const { block } = fc.letrec<{ block: Node; list: Node }>((tie) => ({
  block: fc.oneof({ weight: 4, arbitrary: anyParagraph }, heading, tie('list')),
  list: fc
    .record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      items: fc.array(
        fc
          .tuple(anyParagraph, fc.array(tie('block'), { maxLength: 1 }))
          .map(([first, more]) => [first, ...more]),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ type, items }) => list(type, ...items)),
}));

/** Any rich text that tldraw's editor could hold. */
export const anyRichText: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content) => doc(...content));
