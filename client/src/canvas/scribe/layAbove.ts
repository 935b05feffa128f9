import { isScribeInk } from '@gapboard/board';
import { computed, type Editor, type TLShape, WeakCache } from 'tldraw';
import { layerLookOf } from './layerLook.ts';

/** What the scribe drew is there, and does not get in the way of reading. */
const DIMMED = 0.2;

/**
 * Lays what scribes draw above everything that others make, whatever the order of the records: on
 * the screen and for the pointer. To be called before anything is drawn.
 */
export function layScribeAbove(editor: Editor): void {
  const shapesSorted = editor.getCurrentPageShapesSorted.bind(editor);
  const sorted = computed('shapes with the scribe’s above', () => {
    const all = shapesSorted();
    const above = all.filter(isScribes);
    if (above.length === 0) return all;
    return [...all.filter((shape) => !isScribes(shape)), ...above];
  });
  editor.getCurrentPageShapesSorted = () => sorted.get();

  const renderingShapes = editor.getRenderingShapes.bind(editor);
  const rendered = computed('rendered with the scribe’s above', () => {
    const all = renderingShapes();
    if (!all.some(({ shape }) => isScribes(shape))) return all;
    const opacity = layerLookOf(editor).get() === 'dimmed' ? DIMMED : 1;
    return all.map((one) =>
      isScribes(one.shape)
        ? { ...one, index: one.index + LIFT, opacity: one.opacity * opacity }
        : one,
    );
  });
  editor.getRenderingShapes = () => rendered.get();
}

/** More than tldraw gives to any shape: it counts from twice the most shapes of a page, and once more for each frame. */
const LIFT = 10_000_000;

const known = new WeakCache<TLShape, boolean>();

/** Asked of every shape at every change of any, and a record stays as it is. */
function isScribes(shape: TLShape): boolean {
  return known.get(shape, isScribeInk);
}

/** Whether this person has put the scribe's layer out of sight. Reactive. */
export function isLayerHidden(editor: Editor, shape: TLShape): boolean {
  return layerLookOf(editor).get() === 'hidden' && isScribes(shape);
}

/** Whether scribes have drawn anything on the page that is shown. Reactive. */
export function hasLayer(editor: Editor): boolean {
  return editor.getCurrentPageShapes().some(isScribes);
}
