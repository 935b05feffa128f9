import { authorOf } from '@gapboard/board';
import {
  type DrawingShape,
  drawingShapeMigrations,
  drawingShapeProps,
} from '@gapboard/board/schema';
import { type Editor, HTMLContainer, Rectangle2d, ShapeUtil, type TLShapePartial } from 'tldraw';
import { mapsOf } from '../map/BoardMaps.ts';
import { DrawingFrame } from './DrawingFrame.tsx';
import { FREE, hangWhereItLies, shiftedWithin } from './hanging.ts';
import { layScribeAbove } from './layAbove.ts';
import { scribeWords } from './words.ts';

/**
 * Strokes framed together, which are its children and go where it goes. It draws nothing but a quiet
 * frame with its name, for whoever made it and whoever points at it. Where it lies on a map follows
 * from what it hangs on.
 */
export class DrawingShapeUtil extends ShapeUtil<DrawingShape> {
  static override type = 'drawing' as const;
  static override props = drawingShapeProps;
  static override migrations = drawingShapeMigrations;

  constructor(editor: Editor) {
    super(editor);
    layScribeAbove(editor);
  }

  override canBind(): boolean {
    return false;
  }

  override canResize(): boolean {
    return false;
  }

  override hideResizeHandles(): boolean {
    return true;
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  /** Strokes go into it when they are whole, and out of it when it is taken apart: not by a hand that shakes. */
  override canReceiveNewChildrenOfType(): boolean {
    return false;
  }

  override canRemoveChildrenOfType(): boolean {
    return false;
  }

  getDefaultProps(): DrawingShape['props'] {
    return { w: 100, h: 100, name: '', alt: '', notes: [], ...FREE };
  }

  /** One takes it by its edge, or by a stroke; what lies below it is reached through it. */
  getGeometry({ props }: DrawingShape): Rectangle2d {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: false });
  }

  override getText({ props }: DrawingShape): string {
    return [props.name, props.alt].filter(Boolean).join(': ');
  }

  override getAriaDescriptor(drawing: DrawingShape): string {
    const { name, alt, cell } = drawing.props;
    const by = authorOf(drawing);
    const map = drawing.parentId;
    return scribeWords.drawing({
      name,
      alt,
      isMine: by !== undefined && by === this.editor.user.getId(),
      byScribe: drawing.meta['as'] === 'scribe',
      cell: cell ? mapsOf(this.editor).nameIn(map, cell) : undefined,
    });
  }

  override onBeforeUpdate(before: DrawingShape, after: DrawingShape): DrawingShape | undefined {
    if (before.parentId !== after.parentId) {
      const meta = { ...after.meta, inMap: null, inCell: null };
      return { ...after, props: { ...after.props, ...FREE }, meta };
    }
    const isTaken = mapsOf(this.editor).taken.has(after.id);
    return isTaken ? undefined : shiftedWithin(before, after);
  }

  /** A drawing of nothing is none. */
  override onChildrenChange(drawing: DrawingShape): undefined {
    if (this.editor.getSortedChildIdsForParent(drawing.id).length === 0) {
      this.editor.deleteShapes([drawing.id]);
    }
  }

  override onTranslateStart({ id }: DrawingShape): void {
    mapsOf(this.editor).take(id);
  }

  override onTranslateEnd(_: DrawingShape, now: DrawingShape): TLShapePartial<DrawingShape> {
    return this.#putDown(now);
  }

  override onTranslateCancel({ id }: DrawingShape): void {
    mapsOf(this.editor).release(id);
  }

  override onRotateStart({ id }: DrawingShape): void {
    mapsOf(this.editor).take(id);
  }

  override onRotateEnd(_: DrawingShape, now: DrawingShape): TLShapePartial<DrawingShape> {
    return this.#putDown(now);
  }

  override onRotateCancel({ id }: DrawingShape): void {
    mapsOf(this.editor).release(id);
  }

  component(drawing: DrawingShape) {
    return (
      <HTMLContainer>
        <DrawingFrame drawing={drawing} />
      </HTMLContainer>
    );
  }

  override getIndicatorPath({ props }: DrawingShape): Path2D {
    const path = new Path2D();
    path.rect(0, 0, props.w, props.h);
    return path;
  }

  /** Its strokes are drawn by themselves, and its frame is for the screen. */
  override toSvg(): null {
    return null;
  }

  #putDown(drawing: DrawingShape): TLShapePartial<DrawingShape> {
    const maps = mapsOf(this.editor);
    maps.release(drawing.id);
    return hangWhereItLies(this.editor, maps, drawing);
  }
}
