import { StateNode, type TLPointerEventInfo, type TLStateNodeConstructor } from 'tldraw';
import { Erasing } from './Erasing.ts';
import { ERASER_TOOL } from './eraserTool.ts';

class Idle extends StateNode {
  static override id = 'idle';

  override onEnter(): void {
    this.editor.setCursor({ type: 'cross', rotation: 0 });
  }

  override onPointerDown(info: TLPointerEventInfo): void {
    this.parent.transition('erasing', info);
  }

  override onCancel(): void {
    this.editor.setCurrentTool('draw');
  }
}

/** Rubs out ink and nothing else, by stroke or by area; tldraw's own eraser takes whatever it meets. */
export class InkEraserTool extends StateNode {
  static override id = ERASER_TOOL;
  static override initial = 'idle';
  static override isLockable = false;
  static override useCoalescedEvents = true;
  static override children(): TLStateNodeConstructor[] {
    return [Idle, Erasing];
  }
}
