import { inverse, moved, type Place } from '../geometry/matrix.ts';
import { contains } from '../geometry/rect.ts';
import { distanceTo } from '../shapes/ink.ts';
import type { DrawnBoard } from './DrawnBoard.ts';
import type { Node } from './tree.ts';

/** In canvas units: as near as this is on a line. */
const NEAR = 4;
const DEEPEST = 64;

/** The uppermost shape at a place of a page: ink where it is near its line, others where they cover the place. */
export function shapeAt(board: DrawnBoard, page: string, at: Place): string | undefined {
  board.settle();
  const find = (parent: string, depth: number): string | undefined => {
    if (depth > DEEPEST) return undefined;
    for (const node of board.tree.children(parent).toReversed()) {
      const found = find(node.id, depth + 1) ?? (isAt(board, node, at) ? node.id : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(page, 0);
}

function isAt(board: DrawnBoard, node: Node, at: Place): boolean {
  const bounds = board.bounds(node);
  const drawn = board.drawn(node);
  if (!bounds || !drawn || !contains(bounds, at)) return false;
  const place = moved(at, inverse(board.tree.matrixOf(node)));
  return node.type === 'draw' || node.type === 'highlight'
    ? distanceTo(node.record, place) <= NEAR
    : contains(drawn.bounds, place);
}
