import { StateNode, type TLPointerEventInfo, type TLStateNodeConstructor } from 'tldraw';
import { ERASER_TOOL } from '../eraser/eraserTool.ts';
import { Drawing } from './Drawing.ts';

class Idle extends StateNode {
  static override id = 'idle';

  override onEnter(): void {
    this.editor.setCursor({ type: 'cross', rotation: 0 });
  }

  override onPointerDown(info: TLPointerEventInfo): void {
    // As with tldraw's own: with Ctrl held, the pen rubs out.
    if (info.accelKey && !info.shiftKey) {
      this.editor.setCurrentTool(`${ERASER_TOOL}.erasing`, { ...info, after: this.parent.id });
      return;
    }
    this.parent.transition('drawing', info);
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select');
  }
}

/** The tool that draws, with the pens of {@link PenCase}; it stands in for tldraw's own. */
export class InkTool extends StateNode {
  static override id = 'draw';
  static override initial = 'idle';
  static override isLockable = false;
  static override children(): TLStateNodeConstructor[] {
    return [Idle, Drawing];
  }

  override shapeType = 'draw' as const;
}
