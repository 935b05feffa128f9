import { authorOf, isInk } from '@gapboard/board';
import type { DrawingShape } from '@gapboard/board/schema';
import { Box, createShapeId, type Editor, type TLShape, type TLShapeId } from 'tldraw';
import { mapsOf } from '../map/BoardMaps.ts';
import { FREE, hangWhereItLies } from './hanging.ts';

/** What is said of a drawing. */
export type DrawingSays = Pick<DrawingShape['props'], 'name' | 'alt' | 'notes'>;

/** Between the ink and the frame around it, in canvas units. */
export const FRAME_PAD = 16;

/** Whether a stroke is whole: one that is still being drawn is left to the hand that draws it. */
export function isWhole({ props }: TLShape): boolean {
  return !('isComplete' in props) || props.isComplete;
}

/** Strokes of this person's that are whole and in no drawing yet, among these and what they hold. */
export function looseStrokes(editor: Editor, shapes: readonly TLShape[]): TLShape[] {
  const me = editor.user.getId();
  const ids = [...editor.getShapeAndDescendantIds(shapes.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const shape = editor.getShape(id);
    if (!shape || !isInk(shape) || !isWhole(shape) || authorOf(shape) !== me) return [];
    return editor.getShapeParent(shape)?.type === 'drawing' ? [] : [shape];
  });
}

/**
 * Frames strokes as one drawing, which hangs on the note or the cell it lies over: one step, which
 * undo takes back.
 *
 * @returns the drawing; `undefined` where there is nothing to frame, or it is not allowed just now
 */
export function frameStrokes(
  editor: Editor,
  strokes: readonly TLShape[],
  says: DrawingSays,
): TLShapeId | undefined {
  // What has gone meanwhile, or is in a drawing by now, is not waited for.
  const loose = looseStrokes(
    editor,
    strokes.flatMap(({ id }) => editor.getShape(id) ?? []),
  );
  const around = boundsAround(editor, loose);
  if (!around) return undefined;
  const page = editor.getCurrentPageId();
  const map = mapsOf(editor)
    .shapes()
    .findLast(({ id }) => editor.getShapePageBounds(id)?.containsPoint(around.center));
  const id = createShapeId();
  editor.markHistoryStoppingPoint('frame a drawing');
  editor.run(() => {
    const parentId = map?.id ?? page;
    const at = map ? editor.getPointInShapeSpace(map, around.point) : around.point;
    const props = { ...says, ...FREE, w: around.w, h: around.h };
    const index = editor.getHighestIndexForParent(parentId);
    editor.createShape<DrawingShape>({
      id,
      type: 'drawing',
      parentId,
      index,
      x: at.x,
      y: at.y,
      props,
    });
    const drawing = editor.getShape(id);
    if (drawing?.type !== 'drawing') return;
    editor.updateShape<DrawingShape>(hangWhereItLies(editor, mapsOf(editor), drawing));
    editor.reparentShapes(
      loose.map((stroke) => stroke.id),
      id,
    );
  });
  return editor.getShape(id) && id;
}

/** Takes a drawing apart: its strokes stay where they are, by themselves. */
export function takeApart(editor: Editor, { id, parentId }: DrawingShape): void {
  editor.markHistoryStoppingPoint('take a drawing apart');
  editor.run(() => {
    const strokes = editor.getSortedChildIdsForParent(id);
    editor.reparentShapes(strokes, parentId);
    editor.deleteShapes([id]);
    editor.select(...strokes);
  });
}

function boundsAround(editor: Editor, strokes: readonly TLShape[]): Box | undefined {
  const boxes = strokes.flatMap(({ id }) => editor.getShapePageBounds(id) ?? []);
  return boxes.length === 0 ? undefined : Box.Common(boxes).expandBy(FRAME_PAD);
}
