import { wholeStrokeOf } from '@gapboard/board';
import { Box, StateNode, type TLPointerEventInfo, type TLShape, type TLShapeId, Vec } from 'tldraw';
import { handIn } from '../HandAtWork.ts';
import { inkOf } from '../inkOf.ts';
import { cutStrokes } from './cutStrokes.ts';
import { ERASER_RADIUS_PX } from './eraserTool.ts';

type EraseInfo = TLPointerEventInfo & {
  /** the tool that comes back when it is done */
  after?: string;
};

/** An eraser that is pressed down: all it does until it is lifted is one step to undo. */
export class Erasing extends StateNode {
  static override id = 'erasing';

  #mark = '';
  #after: string | undefined;
  #at = new Vec();
  /** strokes that go when it is lifted */
  #touched = new Set<TLShapeId>();

  override onEnter(info: EraseInfo): void {
    this.#after = info.after;
    this.#touched.clear();
    this.#mark = this.editor.markHistoryStoppingPoint('rubbing out');
    this.#at = this.editor.inputs.getOriginPagePoint().clone();
    handIn(this.editor.store).begin();
    this.#wipe();
  }

  override onPointerMove(): void {
    this.#wipe();
  }

  override onPointerUp(): void {
    // tldraw leaves out a move that ends where the one before it did, however far it went between.
    this.#wipe();
    this.#complete();
  }

  override onComplete(): void {
    this.#complete();
  }

  override onInterrupt(): void {
    this.onCancel();
  }

  override onCancel(): void {
    this.editor.bailToMark(this.#mark);
    this.#end();
  }

  override onExit(): void {
    this.editor.setErasingShapes([]);
    handIn(this.editor.store).end();
  }

  #wipe(): void {
    const { editor } = this;
    const ink = inkOf(editor);
    if (!ink) return;
    const to = editor.inputs.getCurrentPagePoint().clone();
    const radius = ERASER_RADIUS_PX / editor.getZoomLevel();
    if (ink.pens.state.eraser === 'area') {
      cutStrokes(editor, ink, { from: this.#at, to, radius });
    } else {
      this.#touch(this.#at, to);
      editor.setErasingShapes([...this.#touched]);
    }
    this.#at = to;
  }

  #touch(from: Vec, to: Vec): void {
    const { editor } = this;
    const ink = inkOf(editor);
    const margin = editor.getHitTestMargin();
    for (const id of editor.getShapeIdsInsideBounds(Box.FromPoints([from, to]).expandBy(margin))) {
      const shape = this.#touched.has(id) ? undefined : editor.getShape(id);
      if (!shape || ink?.isErasable(shape) !== true) continue;
      if (!this.#isHit(shape, from, to, margin)) continue;
      for (const part of this.#partsOf(shape)) this.#touched.add(part.id);
    }
  }

  #isHit(shape: TLShape, from: Vec, to: Vec, margin: number): boolean {
    const { editor } = this;
    const [a, b] = [from, to].map((point) => editor.getPointInShapeSpace(shape, point));
    const geometry = editor.getShapeGeometry(shape);
    return a !== undefined && b !== undefined && geometry.hitTestLineSegment(a, b, margin);
  }

  /** A long stroke is several records, and is rubbed out as the one it looks like. */
  #partsOf(shape: TLShape): TLShape[] {
    const whole = wholeStrokeOf(shape);
    if (whole === undefined) return [shape];
    const ink = inkOf(this.editor);
    return this.editor
      .getCurrentPageShapes()
      .filter((one) => wholeStrokeOf(one) === whole && ink?.isErasable(one) === true);
  }

  #complete(): void {
    if (this.#touched.size > 0) this.editor.deleteShapes([...this.#touched]);
    this.#end();
  }

  #end(): void {
    this.#touched.clear();
    if (this.#after === undefined) this.parent.transition('idle');
    else this.editor.setCurrentTool(this.#after);
  }
}
