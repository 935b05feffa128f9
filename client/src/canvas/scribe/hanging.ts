import { type DrawingAnchor, hungDrawing, type MapCorners } from '@gapboard/board';
import type { DrawingShape } from '@gapboard/board/schema';
import { cellKey } from '@gapboard/evidence';
import { spotAt } from '@gapboard/evidence/layout';
import { Box, type Editor, type TLShapeId, type TLShapePartial } from 'tldraw';
import type { BoardMaps } from '../map/BoardMaps.ts';
import { sizeOfNote } from '../note/noteSize.ts';

/** A drawing hangs on a note when so much of it lies over that one: less is only near it. */
const MOST_OF_IT = 0.5;

/** The corners of what drawings on a map can hang on, where they are now; reactive. */
export function cornersOn(editor: Editor, maps: BoardMaps, map: TLShapeId): MapCorners {
  return {
    note: (id) => {
      const place = maps.layout(map)?.notes.get(id);
      // A string that is no id of a shape finds none.
      const note = editor.getShape(id as TLShapeId);
      if (!place || note?.parentId !== map) return undefined;
      // While it is dragged it lies where its record says, and what hangs on it goes along.
      return maps.placeOf(note) ?? { x: note.x, y: note.y };
    },
    cell: (ref) => maps.layout(map)?.cells.get(cellKey(ref)),
  };
}

/** What is to be written into a drawing whose record holds its place in its parent, so that it hangs on what is below it. */
export function hangWhereItLies(
  editor: Editor,
  maps: BoardMaps,
  drawing: DrawingShape,
): TLShapePartial<DrawingShape> {
  const { id, type, x, y, parentId } = drawing;
  const parent = editor.getShape(parentId);
  if (parent?.type !== 'evidence-map') {
    return { id, type, props: FREE, meta: { inMap: null, inCell: null } };
  }
  const anchor = belowIt(editor, maps, drawing, parent.id);
  const { meta, ...hung } = hungDrawing({ x, y }, anchor, cornersOn(editor, maps, parent.id));
  // A meta is plain JSON; a point is.
  const json = (point: { x: number; y: number } | null) => point && { x: point.x, y: point.y };
  return { id, type, ...hung, meta: { inMap: json(meta.inMap), inCell: json(meta.inCell) } };
}

/** A drawing that is taken out of its map hangs on nothing: its record says where it lies. */
export const FREE: DrawingAnchor = { cell: null, note: null };

function belowIt(
  editor: Editor,
  maps: BoardMaps,
  { x, y, props }: DrawingShape,
  map: TLShapeId,
): DrawingAnchor {
  const layout = maps.layout(map);
  if (!layout) return FREE;
  const box = new Box(x, y, props.w, props.h);
  const spot = spotAt(layout, box.center);
  const cell = spot.kind === 'cell' ? layout.cells.get(spot.key)?.cell : undefined;
  let note: string | null = null;
  let most = MOST_OF_IT * box.w * box.h;
  for (const [id, place] of layout.notes) {
    const shape = editor.getShape(id as TLShapeId);
    if (shape?.type !== 'evidence-note') continue;
    const { w, h } = sizeOfNote(editor, shape);
    const shared = sharedArea(box, new Box(place.x, place.y, w, h));
    if (shared < most) continue;
    most = shared;
    note = id;
  }
  return { cell: cell ? { theme: cell.theme, outcome: cell.outcome } : null, note };
}

function sharedArea(a: Box, b: Box): number {
  const w = Math.min(a.maxX, b.maxX) - Math.max(a.x, b.x);
  const h = Math.min(a.maxY, b.maxY) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

/** A drawing that was moved a little where it hangs has to be seen there, too, when what it hangs on goes. */
export function shiftedWithin(before: DrawingShape, after: DrawingShape): DrawingShape | undefined {
  const [x, y] = [after.x - before.x, after.y - before.y];
  // Where it hangs and where it was seen are written together otherwise.
  if ((x === 0 && y === 0) || before.meta !== after.meta) return undefined;
  const shifted = (place: unknown): { x: number; y: number } | null => {
    const point = pointIn(place);
    return point ? { x: point.x + x, y: point.y + y } : null;
  };
  const { inMap, inCell } = after.meta;
  return { ...after, meta: { ...after.meta, inMap: shifted(inMap), inCell: shifted(inCell) } };
}

/** A point in what a record holds, where that is one. */
export function pointIn(value: unknown): { x: number; y: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const [x, y]: unknown[] = [Reflect.get(value, 'x'), Reflect.get(value, 'y')];
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}
