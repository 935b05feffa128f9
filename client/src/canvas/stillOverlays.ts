import {
  computed,
  type Editor,
  isEqual,
  ShapeIndicatorOverlayUtil,
  type TLOverlayEntry,
} from 'tldraw';

/**
 * What lies over all else (frames, handles, hints) is drawn anew only when there is something else to
 * draw. By itself tldraw clears and draws a canvas as large as the screen at every change of any shape
 * and with every pointer, mostly with nothing on it: while others draw, that cost more than their ink.
 *
 * @returns an end to it
 */
export function keepOverlaysStill(editor: Editor): () => void {
  const { overlays } = editor;
  const entries = overlays.getActiveOverlayEntries.bind(overlays);
  const settled = computed('overlays that have changed', entries, { isEqual: isSame });
  overlays.getActiveOverlayEntries = () => settled.get();
  return () => {
    overlays.getActiveOverlayEntries = entries;
  };
}

/** What else an overlay is drawn from, as where its shapes are, tldraw follows by itself as it draws. */
function isSame(before: TLOverlayEntry[], after: TLOverlayEntry[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ util, overlays }, n) => {
      const other = after[n];
      return util === other?.util && isEqual(overlays, other.overlays);
    })
  );
}

/** The frames of what is chosen or pointed at, looked for among all shapes only while there are any. */
class IndicatorsWhereNeeded extends ShapeIndicatorOverlayUtil {
  override isActive(): boolean {
    const { editor } = this;
    return (
      editor.getSelectedShapeIds().length > 0 ||
      editor.getHoveredShapeId() !== null ||
      editor.getHintingShapeIds().length > 0
    );
  }
}

export const OVERLAY_UTILS = [IndicatorsWhereNeeded];
