import { openEndsOf, openMeta, sharedPointsOf } from '@gapboard/board';
import { strokeOf } from '@gapboard/drawing';
import {
  b64Vecs,
  Box,
  createShapeId,
  type Editor,
  getIndicesBetween,
  type IndexKey,
  Mat,
  type TLDrawShape,
  type TLDrawShapeSegment,
  type Vec,
} from 'tldraw';
import type { Ink } from '../inkOf.ts';
import type { InkVec } from '../tool/samples.ts';
import { cut, type Piece } from './cut.ts';

/** Where an eraser has gone between two moments, in page coordinates. */
export interface Swipe {
  from: Vec;
  to: Vec;
  radius: number;
}

/**
 * Rubs out what lies under an eraser: of this person's own strokes the part that it has passed over,
 * each in as many records as there are pieces left, all of them theirs. The first piece stays the
 * record it was.
 */
export function cutStrokes(editor: Editor, ink: Ink, swipe: Swipe): void {
  const { from, to, radius } = swipe;
  for (const id of editor.getShapeIdsInsideBounds(Box.FromPoints([from, to]).expandBy(radius))) {
    const shape = editor.getShape(id);
    if (shape?.type !== 'draw' || !ink.isCuttable(shape)) continue;
    const pieces = piecesOf(editor, shape, swipe);
    if (pieces) putPieces(editor, shape, pieces);
  }
}

function piecesOf(editor: Editor, shape: TLDrawShape, swipe: Swipe): Piece[] | undefined {
  const transform = editor.getShapePageTransform(shape);
  const stroke = strokeOf(shape);
  if (!transform || !stroke) return undefined;
  const toShape = Mat.Inverse(transform);
  const points = stroke.points.flat().map(({ x, y, pressure }) => ({ x, y, z: pressure }));
  return cut(points, {
    from: Mat.applyToPoint(toShape, swipe.from),
    to: Mat.applyToPoint(toShape, swipe.to),
    radius: swipe.radius,
  });
}

function putPieces(editor: Editor, shape: TLDrawShape, pieces: readonly Piece[]): void {
  const [first, ...others] = pieces;
  if (!first) {
    editor.deleteShapes([shape.id]);
    return;
  }
  const was = openEndsOf(shape);
  const shared = sharedPointsOf(shape);
  const look = (piece: Piece, isFirst: boolean, isLast: boolean) => ({
    meta: {
      ...shape.meta,
      sharedStart: isFirst && !piece.isCut.start ? shared.start : 0,
      sharedEnd: isLast && !piece.isCut.end ? shared.end : 0,
      // It is no part of a longer one any more: what is left of it is rubbed out by itself.
      stroke: null,
      open: openMeta({
        start: piece.isCut.start || (isFirst && was.start),
        end: piece.isCut.end || (isLast && was.end),
      }),
    },
    props: {
      ...shape.props,
      segments: [segmentOf(piece.points, shape)],
      isComplete: true,
      isClosed: false,
      scaleX: 1,
      scaleY: 1,
    },
  });
  editor.updateShapes([{ id: shape.id, type: 'draw', ...look(first, true, others.length === 0) }]);
  const indices = getIndicesBetween(shape.index, nextIndex(editor, shape), others.length);
  editor.createShapes(
    others.map((piece, n) => ({
      ...shape,
      id: createShapeId(),
      index: indices[n],
      ...look(piece, false, n === others.length - 1),
    })),
  );
}

/** The place of what lies on top of a stroke: its pieces stay below that. */
function nextIndex(editor: Editor, shape: TLDrawShape): IndexKey | undefined {
  const ids = editor.getSortedChildIdsForParent(shape.parentId);
  const next = ids[ids.indexOf(shape.id) + 1];
  return next === undefined ? undefined : editor.getShape(next)?.index;
}

function segmentOf(points: readonly InkVec[], { props }: TLDrawShape): TLDrawShapeSegment {
  const { dim } = props.segments[0] ?? {};
  const path = b64Vecs.encodePoints([...points], dim);
  return dim === 2 ? { type: 'free', path, dim } : { type: 'free', path };
}
