import type { PageRect } from '@gapboard/board';
import { isPageId, type Editor } from 'tldraw';
import { coveredOn, coveredWithLine } from '../covered.ts';
import { fitted, seen } from './fit.ts';

/** What somebody sees of a board. */
export interface Sight {
  page: string;
  rect: PageRect;
}

/** Long enough to see where one is taken to, in ms. */
const MOVE_MS = 500;

/** What this person sees of the board where no bar covers it. */
export function sightOf(editor: Editor): Sight {
  const { w, h } = editor.getViewportScreenBounds();
  const rect = seen(editor.getCamera(), { w, h }, coveredOn(w));
  return { page: editor.getCurrentPageId(), rect };
}

/**
 * Moves the view so that it shows all of this; nothing happens where the page has gone.
 *
 * @param underLine below the line that says why
 */
export function see(editor: Editor, { page, rect }: Sight, underLine = false): void {
  const id = editor.getPages().find((one) => one.id === page)?.id;
  if (!id || !isPageId(id)) return;
  const turns = id !== editor.getCurrentPageId();
  if (turns) editor.setCurrentPage(id);
  const { w, h } = editor.getViewportScreenBounds();
  const still = turns || editor.user.getAnimationSpeed() === 0;
  const covered = underLine ? coveredWithLine(w) : coveredOn(w);
  editor.setCamera(fitted(rect, { w, h }, covered), {
    force: true,
    ...(still ? { immediate: true } : { animation: { duration: MOVE_MS } }),
  });
}

/** Whether this person is in the middle of something on the canvas: writing, drawing, dragging. Reactive. */
export function isAtWork(editor: Editor): boolean {
  return editor.getEditingShapeId() !== null || editor.inputs.getIsPointing();
}

/** The view is not this person's to move until the answer is called. */
export function stay(editor: Editor): () => void {
  editor.setCameraOptions({ ...editor.getCameraOptions(), isLocked: true });
  return () => {
    // A board that is opened anew takes its canvas away first.
    if (editor.isDisposed) return;
    editor.setCameraOptions({ ...editor.getCameraOptions(), isLocked: false });
  };
}
