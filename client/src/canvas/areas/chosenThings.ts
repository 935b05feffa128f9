import type { PageRect } from '@gapboard/board';
import { plainText } from '@gapboard/board';
import type { Editor } from 'tldraw';

/** What is chosen on the canvas, for whoever does something with it from beside it. */
export interface Chosen {
  ids: readonly string[];
  /** the rectangle round all of it */
  rect: PageRect;
  /** what the first of it is called, if it is called anything */
  name: string;
  /** a map, or something that lies in one, is among it */
  isOfMap: boolean;
}

/** `undefined` where nothing is chosen. Reactive. */
export function chosenThings(editor: Editor): Chosen | undefined {
  const shapes = editor.getSelectedShapes();
  const bounds = editor.getSelectionPageBounds();
  const [first] = shapes;
  if (!first || !bounds) return undefined;
  const isOfMap = shapes.some(
    (shape) =>
      shape.type === 'evidence-map' ||
      editor.findShapeAncestor(shape, ({ type }) => type === 'evidence-map'),
  );
  const { x, y, w, h } = bounds;
  return {
    ids: shapes.map(({ id }) => id),
    // A single line has no height, and an area needs some.
    rect: { x, y, w: Math.max(w, 1), h: Math.max(h, 1) },
    name: plainText(first),
    isOfMap,
  };
}
