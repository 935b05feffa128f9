import { authorOf, isInk, isScribeInk } from '@gapboard/board';
import type { DrawingShape } from '@gapboard/board/schema';
import { Box, type Editor, type TLShape, type TLShapeId } from 'tldraw';
import { FRAME_PAD, isWhole } from './framing.ts';
import { layerLookOf } from './layerLook.ts';

/** A frame grows to the left and upwards only while it is no work: each of its strokes is written anew. */
const MOST_TO_SHIFT = 300;

/**
 * What somebody draws over a drawing of theirs becomes part of it as soon as the stroke is whole, in
 * the step that drew it, and its frame grows around it. A scribe who draws sees their layer, whatever
 * they had chosen. Returns an end to it.
 */
export function drawInto(editor: Editor): () => void {
  const ended = new Set<TLShapeId>();
  const ends = [
    editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      const look = layerLookOf(editor);
      if (source === 'user' && isScribeInk(shape) && look.get() === 'hidden') look.set('shown');
    }),
    editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
      if (source === 'user' && isInk(after) && isWhole(after) && !isWhole(before)) {
        ended.add(after.id);
      }
    }),
    editor.sideEffects.registerOperationCompleteHandler(() => {
      if (ended.size === 0) return;
      const ids = [...ended];
      ended.clear();
      for (const id of ids) take(editor, id);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function take(editor: Editor, id: TLShapeId): void {
  const stroke = editor.getShape(id);
  const bounds = editor.getShapePageBounds(id);
  if (!stroke || !bounds || authorOf(stroke) !== editor.user.getId()) return;
  const parent = editor.getShapeParent(stroke);
  const into = parent?.type === 'drawing' ? parent : drawingUnder(editor, stroke, bounds);
  if (!into) return;
  if (into !== parent) editor.reparentShapes([id], into.id);
  growAround(editor, into, id);
}

/** The uppermost drawing of this person's that the middle of a stroke lies over. */
function drawingUnder(editor: Editor, { id }: TLShape, bounds: Box): DrawingShape | undefined {
  const me = editor.user.getId();
  return editor
    .getCurrentPageShapesSorted()
    .filter((shape): shape is DrawingShape => shape.type === 'drawing' && shape.id !== id)
    .findLast(
      (drawing) =>
        authorOf(drawing) === me &&
        !editor.isShapeHidden(drawing) &&
        editor.getShapePageBounds(drawing)?.containsPoint(bounds.center) === true,
    );
}

function growAround(editor: Editor, drawing: DrawingShape, strokeId: TLShapeId): void {
  const stroke = editor.getShape(strokeId);
  if (!stroke) return;
  const { id, type, props } = drawing;
  const ink = Box.FromPoints(
    editor
      .getShapeLocalTransform(stroke)
      .applyToPoints(editor.getShapeGeometry(stroke).bounds.corners),
  ).expandBy(FRAME_PAD);
  const children = editor.getSortedChildIdsForParent(id);
  const shifts = children.length <= MOST_TO_SHIFT;
  const [left, top] = shifts ? [Math.min(0, ink.x), Math.min(0, ink.y)] : [0, 0];
  const w = Math.max(props.w, ink.maxX) - left;
  const h = Math.max(props.h, ink.maxY) - top;
  if (w === props.w && h === props.h && left === 0 && top === 0) return;
  const { x, y } = drawing;
  editor.updateShape<DrawingShape>({ id, type, x: x + left, y: y + top, props: { w, h } });
  if (left === 0 && top === 0) return;
  editor.updateShapes(
    children.flatMap((child) => {
      const shape = editor.getShape(child);
      return shape ? { id: child, type: shape.type, x: shape.x - left, y: shape.y - top } : [];
    }),
  );
}
