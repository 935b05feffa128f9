import { getIndexBetween, type Editor, type IndexKey, type TLShapeId } from 'tldraw';

/**
 * Makes room for copies of shapes: tldraw puts each right after what it is a copy of, and has no
 * place between two of one order, as notes can have that were not put down on a canvas.
 */
export function makeRoom(editor: Editor, ids: readonly TLShapeId[]): void {
  const copied = [...editor.getShapeAndDescendantIds([...ids])];
  for (const parent of new Set(copied.flatMap((id) => editor.getShape(id)?.parentId ?? []))) {
    const shapes = editor
      .getSortedChildIdsForParent(parent)
      .flatMap((id) => editor.getShape(id) ?? []);
    let last: IndexKey | undefined;
    for (const { id, type, index } of shapes) {
      const before = last;
      if (before === undefined || index > before) last = index;
      else {
        const next = shapes.find((shape) => shape.index > before);
        last = getIndexBetween(before, next?.index);
        editor.updateShape({ id, type, index: last });
      }
    }
  }
}
