import { useEditor, useValue } from 'tldraw';
import { inkOf } from '../inkOf.ts';
import style from './EraserRing.module.css';
import { ERASER_RADIUS_PX, ERASER_TOOL } from './eraserTool.ts';

/** What the area eraser takes away, seen around the pointer. */
export function EraserRing() {
  const editor = useEditor();
  const at = useValue(
    'where the area eraser is',
    () => {
      const isHeld = editor.getCurrentToolId() === ERASER_TOOL;
      if (!isHeld || inkOf(editor)?.pens.state.eraser !== 'area') return undefined;
      const { isCoarsePointer, isHoveringCanvas } = editor.getInstanceState();
      const { inputs } = editor;
      // A finger that has been lifted is nowhere; a pen hovers.
      const mayHover = !isCoarsePointer || inputs.getIsPen();
      const isThere = inputs.getIsPointing() || (mayHover && isHoveringCanvas !== false);
      return isThere ? inputs.getCurrentScreenPoint() : undefined;
    },
    [editor],
  );
  if (!at) return null;
  return (
    <div className={style.layer}>
      <div
        className={style.ring}
        style={{ width: DIAMETER, height: DIAMETER, translate: placeOf(at) }}
        data-eraser-ring=""
      />
    </div>
  );
}

const DIAMETER = 2 * ERASER_RADIUS_PX;

function placeOf({ x, y }: { x: number; y: number }): string {
  return `${x - ERASER_RADIUS_PX}px ${y - ERASER_RADIUS_PX}px`;
}
