import type { Box, Editor } from 'tldraw';

/** Where beside the canvas something stands: away from where somebody draws. */
export interface Edge {
  /** a line along it */
  line: 'top' | 'bottom';
  /** a panel beside it */
  side: 'left' | 'right';
}

export function edgeAwayFrom(editor: Editor, place: Box): Edge {
  const { x, y } = editor.pageToViewport(place.center);
  const { w, h } = editor.getViewportScreenBounds();
  return { line: y < h / 2 ? 'bottom' : 'top', side: x < w / 2 ? 'right' : 'left' };
}
