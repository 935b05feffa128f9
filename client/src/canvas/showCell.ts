import { cellKey, type CellRef } from '@gapboard/evidence';
import { Box, isShapeId, type Editor } from 'tldraw';
import { mapsOf } from './map/BoardMaps.ts';

const MOVE_MS = 300;
/** What stays free around a cell, in CSS pixels of both sides together. */
const AROUND = 96;
/** From further away than this, what is on a note is hard to read: then the beginning is shown, not the whole. */
const FURTHEST = 0.5;

/** Moves the view to a cell of a map or to its tray, on whatever page that is: as large as fits, up to its own size. */
export function showCell(editor: Editor, mapId: string, cell: CellRef | null): void {
  if (!isShapeId(mapId)) return;
  const layout = mapsOf(editor).layout(mapId);
  const box = cell ? layout?.cells.get(cellKey(cell)) : layout?.tray;
  const page = editor.getAncestorPageId(editor.getShape(mapId));
  if (!box || !page) return;
  editor.stopFollowingUser();
  if (page !== editor.getCurrentPageId()) editor.setCurrentPage(page);
  // What lay beside the canvas may have gone in the same moment, and left it more room.
  editor.updateViewportScreenBounds(editor.getContainer());
  const room = editor.getViewportScreenBounds();
  const w = Math.min(box.w, (room.w - AROUND) / FURTHEST);
  const h = Math.min(box.h, (room.h - AROUND) / FURTHEST);
  const corners = new Box(box.x, box.y, w, h).corners;
  const bounds = Box.FromPoints(editor.getShapePageTransform(mapId).applyToPoints(corners));
  editor.zoomToBounds(bounds, { targetZoom: 1, inset: AROUND, animation: { duration: MOVE_MS } });
}
