import { isDrawing, isInk, isScribeInk, type Refusal } from '@gapboard/board';
import type { Editor, TLShape, TLShapeId } from 'tldraw';

/**
 * Makes the pointer reach through the scribe's layer for whoever may not change it: a note below a
 * stroke is pressed as if the stroke was not there, and only where nothing of others lies below does
 * one come to the drawing. Who may change a drawing takes it whole by any of its strokes first, and
 * then a stroke by itself; the eraser takes strokes, never a drawing by its frame.
 */
export function reachThrough(
  editor: Editor,
  whyNotEdit: (shape: TLShape) => Refusal | undefined,
): void {
  const shapeAt = editor.getShapeAtPoint.bind(editor);
  editor.getShapeAtPoint = (point, options = {}) => {
    const hit = shapeAt(point, options);
    if (!hit) return undefined;
    if (!isScribeInk(hit) || !whyNotEdit(hit)) return drawingFirst(editor, hit);
    const below = shapeAt(point, {
      ...options,
      filter: (shape) => !isScribeInk(shape) && (options.filter?.(shape) ?? true),
    });
    // A map lies below everything on it.
    return below && below.type !== 'evidence-map' ? below : drawingFirst(editor, hit);
  };

  const setErasingShapes = editor.setErasingShapes.bind(editor);
  editor.setErasingShapes = (shapes: TLShapeId[] | TLShape[]) => {
    const found = shapes.flatMap((shape) => editor.getShape(shape) ?? []);
    return setErasingShapes(found.filter((shape) => !isDrawing(shape)));
  };
}

/** The drawing a stroke is of, until that or one of its strokes is chosen. */
function drawingFirst(editor: Editor, hit: TLShape): TLShape {
  if (!isInk(hit)) return hit;
  const drawing = editor.getShapeParent(hit);
  if (drawing?.type !== 'drawing') return hit;
  const isOpen = editor
    .getSelectedShapes()
    .some(({ id, parentId }) => id === drawing.id || parentId === drawing.id);
  return isOpen ? hit : drawing;
}
