/**
 * The words of tldraw's rich text (TipTap's JSON) as one would read them out: paragraphs and lists
 * nest, and each block is a line of its own. What is no rich text has no words.
 */
export function textOf(richText: unknown): string {
  return isNode(richText) ? textOfNode(richText) : '';
}

function textOfNode(node: Record<string, unknown>): string {
  if (typeof node['text'] === 'string') return node['text'];
  if (node['type'] === 'hardBreak') return '\n';
  const content = Array.isArray(node['content']) ? node['content'].filter(isNode) : [];
  const isLine = content.every(({ type }) => type === 'text' || type === 'hardBreak');
  return content.map(textOfNode).join(isLine ? '' : '\n');
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
