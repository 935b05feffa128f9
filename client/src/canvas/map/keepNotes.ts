import type { Refusal } from '@gapboard/board';
import type { Editor, TLShape, TLShapeId } from 'tldraw';

/**
 * Keeps what lies in a map when the map is deleted, be it with the frame or the group that holds it:
 * it stays where it was seen. A map on which something lies that this person may not move is not
 * taken apart: it stays whole. Returns an end to it.
 */
export function keepNotes(
  editor: Editor,
  whyNotMove: (shape: TLShape) => Refusal | undefined,
): () => void {
  const deleteShapes = editor.deleteShapes.bind(editor);
  editor.deleteShapes = (shapes: TLShapeId[] | TLShape[]) => {
    const ids = shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id));
    // With a page goes all that is on it: the page that is shown is then another.
    const here = ids.filter((id) => editor.getAncestorPageId(id) === editor.getCurrentPageId());
    const maps = [...editor.getShapeAndDescendantIds(here)].filter(
      (id) => editor.getShape(id)?.type === 'evidence-map',
    );
    const chosen = new Set(ids);
    const inside = maps
      .flatMap((id) => editor.getSortedChildIdsForParent(id))
      .filter((id) => !chosen.has(id));
    const isPinned = inside.some((id) => {
      const shape = editor.getShape(id);
      return shape !== undefined && whyNotMove(shape) !== undefined;
    });
    return editor.run(() => {
      if (inside.length > 0 && !isPinned) editor.reparentShapes(inside, editor.getCurrentPageId());
      deleteShapes(ids);
    });
  };
  return () => {
    editor.deleteShapes = deleteShapes;
  };
}
