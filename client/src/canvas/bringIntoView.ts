import type { Editor, TLShapeId } from 'tldraw';
import { coveredOn } from './covered.ts';

const MOVE_MS = 200;

/** Moves the view no further than it takes to see all of a shape, and no nearer or further away. */
export function bringIntoView(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id);
  if (!bounds) return;
  const zoom = editor.getZoomLevel();
  const { x, y } = editor.pageToViewport(bounds);
  const { w, h } = editor.getViewportScreenBounds();
  const covered = coveredOn(w);
  const across = shift(x, bounds.w * zoom, covered.side, w - covered.side);
  const down = shift(y, bounds.h * zoom, covered.top, h - covered.bottom);
  if (across === 0 && down === 0) return;
  const camera = editor.getCamera();
  editor.setCamera(
    { x: camera.x + across / zoom, y: camera.y + down / zoom, z: camera.z },
    { animation: { duration: editor.user.getAnimationSpeed() === 0 ? 0 : MOVE_MS } },
  );
}

/** How far something has to move to lie between two edges; its beginning comes first. */
function shift(at: number, size: number, from: number, to: number): number {
  if (at < from || size > to - from) return from - at;
  return Math.min(0, to - (at + size));
}
