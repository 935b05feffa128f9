import type { Editor, ShapeUtil, TLShape } from 'tldraw';
import type { Permissions } from './Permissions.ts';

/**
 * Makes the editor's shape utils offer for each shape only what this person may do with it: no
 * typing in it, no handles to resize, turn, bend or crop it by.
 */
export function offerByShape(editor: Editor, permissions: Permissions): void {
  for (const util of Object.values(editor.shapeUtils)) if (util) offerWith(util, permissions);
}

function offerWith(util: ShapeUtil, permissions: Permissions): void {
  const { whyNotDelete, whyNotEdit, whyNotMake, whyNotMove } = permissions;
  const canEdit = util.canEdit.bind(util);
  const canCrop = util.canCrop.bind(util);
  const canResize = util.canResize.bind(util);
  const hideResizeHandles = util.hideResizeHandles.bind(util);
  const hideRotateHandle = util.hideRotateHandle.bind(util);
  const getHandles = util.getHandles?.bind(util);
  const onDoubleClick = util.onDoubleClick?.bind(util);
  const onChildrenChange = util.onChildrenChange?.bind(util);

  util.canEdit = (shape, info) => !whyNotEdit(shape) && canEdit(shape, info);
  util.canCrop = (shape) => !whyNotEdit(shape) && canCrop(shape);
  util.canResize = (shape) => !whyNotEdit(shape) && canResize(shape);
  util.hideResizeHandles = (shape) => Boolean(whyNotEdit(shape)) || hideResizeHandles(shape);
  util.hideRotateHandle = (shape) => Boolean(whyNotMove(shape)) || hideRotateHandle(shape);
  if (getHandles) {
    // A clone handle makes a new note beside this one.
    util.getHandles = (shape) =>
      getHandles(shape).filter(({ type }) =>
        type === 'clone' ? !whyNotMake(shape.type) : !whyNotEdit(shape),
      );
  }
  util.onDoubleClick = (shape) => {
    const refusal = whyNotEdit(shape);
    if (!refusal) return onDoubleClick?.(shape);
    permissions.say(refusal);
    // To what cannot be edited tldraw's answer is a new text on top of it; a change, even none, is an answer too.
    return nothingOf(shape);
  };
  if (onChildrenChange) {
    // A group of one dissolves; one that this person may not delete does so at its author's.
    util.onChildrenChange = (shape) => (whyNotDelete(shape) ? undefined : onChildrenChange(shape));
  }
}

function nothingOf({ id, type }: TLShape): { id: TLShape['id']; type: TLShape['type'] } {
  return { id, type };
}
