import { boxMoved, type Matrix, within } from '../geometry/matrix.ts';
import type { Mark } from '../marks/mark.ts';
import type { Pose, Rect } from '../picture.ts';
import { opacityOf } from '../shapes/ink.ts';
import type { DrawnBoard } from './DrawnBoard.ts';
import type { Node } from './tree.ts';

/** What is told of a page from below to above, so that it can be painted in that order. */
export interface Painter {
  /** Whether anything in this box of the page is asked for. */
  wants(bounds: Rect): boolean;
  marks(marks: readonly Mark[], at: Painted): void;
  /** What comes until `endClip` is cut off at a box of this shape's. */
  clip(box: Rect, matrix: Matrix): void;
  endClip(): void;
  /** whether there is no time to make what is not made, and who hears of what a sketch stood for */
  hurry?: { isOn(): boolean; sketched(node: Node): void };
}

export interface Painted {
  node: Node;
  matrix: Matrix;
  /** with that of all it lies in */
  opacity: number;
}

export interface Shown {
  page: string;
  /** these and what lies in them, and nothing else; all, where it is left out */
  ids?: ReadonlySet<string> | undefined;
  /** how some shapes are shown for a while otherwise than they lie */
  poses?: ReadonlyMap<string, Pose> | undefined;
  /** the frames and names of drawings are left out: of a file of one, that is not what was drawn */
  bare?: boolean | undefined;
}

const DEEPEST = 64;

/**
 * A page from below to above. What lies under every line (a tone, a highlighter's ground) comes first
 * in whatever it lies in: on the page, in a frame or on a map.
 */
export function walk(
  board: DrawnBoard,
  { page, ids, poses, bare = false }: Shown,
  painter: Painter,
): void {
  const { tree } = board;
  const isAsked = (node: Node, inAsked: boolean): boolean => inAsked || !ids || ids.has(node.id);

  const paint = (node: Node, which: 'under' | 'own', opacity: number): void => {
    const bounds = board.bounds(node);
    const drawn = board.drawn(node);
    if (!drawn || !bounds) return;
    const pose = poses?.get(node.id);
    if (!painter.wants(pose ? boxMoved(bounds, posed(bounds, pose)) : bounds)) return;
    const lying = tree.matrixOf(node);
    const matrix = pose ? within(posed(bounds, pose), lying) : lying;
    const painted: Painted = { node, matrix, opacity: opacity * (pose?.opacity ?? 1) };
    const sketch = painter.hurry?.isOn() ? drawn.sketch?.() : undefined;
    if (sketch) painter.hurry?.sketched(node);
    const layers = sketch ?? drawn;
    if (which === 'under') {
      if (layers.under.length > 0) painter.marks(layers.under, painted);
    } else if (!(bare && node.type === 'drawing')) {
      for (const part of layers.parts) {
        const isOnly = layers.parts.length === 1;
        if (isOnly || painter.wants(boxMoved(part.bounds, matrix))) {
          painter.marks(part.marks, painted);
        }
      }
    }
  };

  const unders = (parent: string, opacity: number, inAsked: boolean, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const node of tree.children(parent)) {
      const [asked, seen] = [isAsked(node, inAsked), opacity * opacityOf(node.record)];
      if (asked) paint(node, 'under', seen);
      if (!holdsUnders(node)) unders(node.id, seen, asked, depth + 1);
    }
  };

  const all = (parent: string, opacity: number, inAsked: boolean, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const node of tree.children(parent)) {
      const [asked, seen] = [isAsked(node, inAsked), opacity * opacityOf(node.record)];
      if (asked) paint(node, 'own', seen);
      const clip = asked ? board.drawn(node)?.clip : undefined;
      if (clip) painter.clip(clip, tree.matrixOf(node));
      if (holdsUnders(node)) unders(node.id, seen, asked, depth + 1);
      all(node.id, seen, asked, depth + 1);
      if (clip) painter.endClip();
    }
  };

  unders(page, 1, false, 0);
  all(page, 1, false, 0);
}

/** From where a shape lies on its page to where its pose has it: about the middle of what it covers. */
export function posed({ x, y, w, h }: Rect, { dx, dy, scale }: Pose): Matrix {
  const [middleX, middleY] = [x + w / 2, y + h / 2];
  return [scale, 0, 0, scale, middleX * (1 - scale) + dx, middleY * (1 - scale) + dy];
}

function holdsUnders({ type }: Node): boolean {
  return type === 'frame' || type === 'evidence-map';
}
