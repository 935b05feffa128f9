import type { TextNode } from './rewrite.ts';

/**
 * Places in a text counted in its letters, lines apart by one, as `lettersOf` writes them: unlike
 * places in the editor's tree they stay the same when a line becomes a heading or an item of a list.
 */
interface Line {
  /** where its first letter is in the tree, and among the letters */
  at: number;
  letter: number;
  length: number;
}

function linesOf(doc: TextNode): Line[] {
  const lines: Line[] = [];
  let letter = 0;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    lines.push({ at: at + 1, letter, length: node.content.size });
    letter += node.content.size + 1;
    return false;
  });
  return lines;
}

export function letterAt(doc: TextNode, place: number): number {
  const line = linesOf(doc).findLast(({ at }) => at <= place);
  return line ? line.letter + Math.min(place - line.at, line.length) : 0;
}

export function placeOf(doc: TextNode, letter: number): number {
  const line = linesOf(doc).findLast((one) => one.letter <= letter);
  return line ? line.at + Math.min(letter - line.letter, line.length) : 0;
}
