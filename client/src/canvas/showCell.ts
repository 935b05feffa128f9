import { cellKey, type CellRef } from '@gapboard/evidence';
import { Box, isShapeId, type Editor } from 'tldraw';
import { mapsOf } from './map/BoardMaps.ts';

const MOVE_MS = 300;
/** What stays free around a cell, in CSS pixels of both sides together. */
const AROUND = 96;

/** Moves the view to a cell of a map, on whatever page that is: as large as fits, up to its own size. */
export function showCell(editor: Editor, mapId: string, cell: CellRef): void {
  if (!isShapeId(mapId)) return;
  const box = mapsOf(editor).layout(mapId)?.cells.get(cellKey(cell));
  const page = editor.getAncestorPageId(editor.getShape(mapId));
  if (!box || !page) return;
  editor.stopFollowingUser();
  if (page !== editor.getCurrentPageId()) editor.setCurrentPage(page);
  // What lay beside the canvas may have gone in the same moment, and left it more room.
  editor.updateViewportScreenBounds(editor.getContainer());
  const { x, y, w, h } = box;
  const corners = new Box(x, y, w, h).corners;
  const bounds = Box.FromPoints(editor.getShapePageTransform(mapId).applyToPoints(corners));
  editor.zoomToBounds(bounds, { targetZoom: 1, inset: AROUND, animation: { duration: MOVE_MS } });
}
