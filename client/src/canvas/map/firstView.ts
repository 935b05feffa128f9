import { react, type Editor } from 'tldraw';
import { mapsOf } from './BoardMaps.ts';

/** From further away than this no heading can be read: then its beginning is shown, not the whole. */
const FURTHEST = 0.3;
/** Beside a map and above it, in px: tldraw's menus lie along the top. */
const MARGIN = { side: 24, top: 56 };
/** The tools at the bottom, in px. */
const TOOLS = 88;
const CLOSEST = 1;

/** Shows somebody who has not been on this board before its map, once that has come. Returns an end to it. */
export function showMapFirst(editor: Editor, wasHere: boolean): () => void {
  if (wasHere) return () => undefined;
  let stop: (() => void) | undefined;
  const end = (): void => stop?.();
  stop = react('show the map first', () => {
    const [map] = mapsOf(editor).shapes();
    if (!map || !mapsOf(editor).layout(map.id)?.cells.size) return;
    const bounds = editor.getShapePageBounds(map.id);
    if (!bounds) return;
    editor.timers.requestAnimationFrame(() => {
      end();
      const { w, h } = editor.getViewportScreenBounds();
      const fits = Math.min(
        (w - 2 * MARGIN.side) / bounds.w,
        (h - MARGIN.top - TOOLS) / bounds.h,
        CLOSEST,
      );
      const z = Math.max(fits, FURTHEST);
      const x = Math.max(MARGIN.side, (w - bounds.w * z) / 2) / z - bounds.x;
      editor.setCamera({ x, y: MARGIN.top / z - bounds.y, z }, { immediate: true });
    });
  });
  return end;
}
