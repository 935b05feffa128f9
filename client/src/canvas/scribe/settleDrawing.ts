import type { DrawingShape } from '@gapboard/board/schema';
import type { CellRef } from '@gapboard/evidence';
import type { Editor, TLShapeId } from 'tldraw';
import { mapsOf } from '../map/BoardMaps.ts';
import { hangWhereItLies, pointIn } from './hanging.ts';

export interface Copied {
  /** all that was made with it */
  made: readonly TLShapeId[];
  /** it was put down at a place of its own, so that its record holds where that is */
  isPasted: boolean;
  /** the cell of another map that is called as this one is in its framework */
  sameCell: (cell: CellRef, map: TLShapeId) => CellRef | null;
}

/**
 * A copy of a drawing hangs on what it was put down on; one that came with a copy of its map, on the
 * same cell of that.
 */
export function settleDrawing(
  editor: Editor,
  drawing: DrawingShape,
  { made, isPasted, sameCell }: Copied,
): void {
  const parent = editor.getShapeParent(drawing);
  const { id, type, props, meta } = drawing;
  if (!parent || !made.includes(parent.id)) {
    if (isPasted)
      editor.updateShape<DrawingShape>(hangWhereItLies(editor, mapsOf(editor), drawing));
    return;
  }
  if (parent.type !== 'evidence-map' || (props.cell === null && props.note === null)) return;
  const cell = props.cell && sameCell(props.cell, parent.id);
  const { inMap, inCell } = meta;
  const where = cell ? (props.note === null ? drawing : inCell) : inMap;
  const { x, y } = pointIn(where) ?? drawing;
  editor.updateShape<DrawingShape>({
    id,
    type,
    x,
    y,
    props: { cell, note: null },
    meta: { inMap: cell ? (inMap ?? null) : null, inCell: null },
  });
}
