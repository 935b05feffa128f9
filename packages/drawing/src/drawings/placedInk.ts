import {
  authoredAs,
  authorOf,
  drawingOf,
  type FramedDrawing,
  framedDrawing,
  isInk,
  type UnknownRecord,
} from '@gapboard/board';
import { DrawnBoard } from '../board/DrawnBoard.ts';
import type { Node } from '../board/tree.ts';
import type { Matrix } from '../geometry/matrix.ts';
import { opacityOf } from '../shapes/ink.ts';

/**
 * A stroke and where it is seen, all by itself: what it lies in, and what people wrote there, is not
 * needed to draw it. It can be handed to another thread.
 */
export interface PlacedInk {
  record: UnknownRecord;
  /** from its own coordinates to the page's */
  matrix: Matrix;
  /** a page's id; empty where what it lies in is gone */
  page: string;
  /** with that of all it lies in */
  opacity: number;
  /** that it is part of, if somebody has framed one around it */
  frame: FramedDrawing | undefined;
  /** a participant's id */
  by: string | undefined;
  byScribe: boolean;
  /** drawn on an evidence map, and so about its cells */
  onMap: boolean;
}

const DEEPEST = 64;

/** The ink of a board, from the lowest to the uppermost; `records` are all of the board's, since notes make room on maps. */
export function placedInk(records: Iterable<UnknownRecord>): PlacedInk[] {
  const board = new DrawnBoard(records);
  board.layOut();
  const { tree } = board;
  const found = new Map<string, PlacedInk>();
  const roots = board.pages().flatMap(({ id }) => tree.children(id));
  // What lies in something that is gone, or in a ring, is drawn all the same.
  for (const node of [...roots.flatMap((root) => tree.inside(root)), ...tree.nodes.values()]) {
    if (isInk(node.record) && !found.has(node.id)) found.set(node.id, placed(board, node));
  }
  return [...found.values()];
}

/** With the words that are said about drawings as they may be shown, as without what may identify somebody. */
export function withWords(ink: readonly PlacedInk[], shown: (text: string) => string): PlacedInk[] {
  return ink.map((one) => {
    const { frame } = one;
    return frame
      ? { ...one, frame: { ...frame, name: shown(frame.name), alt: shown(frame.alt) } }
      : one;
  });
}

function placed(board: DrawnBoard, node: Node): PlacedInk {
  const { tree } = board;
  let opacity = opacityOf(node.record);
  let onMap = false;
  let at = tree.nodes.get(node.parent);
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    opacity *= opacityOf(at.record);
    if (at.type === 'evidence-map') onMap = true;
    at = tree.nodes.get(at.parent);
  }
  const drawing = drawingOf(node.record, board);
  return {
    record: node.record,
    matrix: tree.matrixOf(node),
    page: tree.pageOf(node),
    opacity,
    frame: drawing && framedDrawing(drawing),
    by: authorOf(node.record),
    byScribe: authoredAs(node.record) === 'scribe',
    onMap,
  };
}
