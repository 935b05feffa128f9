import type { DrawnBoard } from '../board/DrawnBoard.ts';
import type { Node } from '../board/tree.ts';

const FAINT: ReadonlySet<string> = new Set([
  'draw',
  'highlight',
  'note',
  'evidence-note',
  'text',
  'geo',
  'arrow',
  'line',
  'image',
  'bookmark',
  'drawing',
]);

/** Whether a shape is painted as it is where these stand out: they, what lies in them, and what is no note and no drawing. */
export function standsOut(
  { tree }: DrawnBoard,
  only: ReadonlySet<string>,
): (node: Node) => boolean {
  const known = new Map<string, boolean>();
  const isIn = (node: Node, depth: number): boolean => {
    const before = known.get(node.id);
    if (before !== undefined) return before;
    const parent = tree.nodes.get(node.parent);
    const found =
      only.has(node.id) || (parent !== undefined && depth < 64 && isIn(parent, depth + 1));
    known.set(node.id, found);
    return found;
  };
  return (node) => !FAINT.has(node.type) || isIn(node, 0);
}
