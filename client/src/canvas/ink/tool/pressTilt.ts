import type { Editor } from 'tldraw';
import { tiltOf } from './samples.ts';

const tilts = new WeakMap<Editor, number>();

/** Hears how far a pen leans where it comes down: tldraw's own events do not tell. Returns an end to it. */
export function hearPressTilt(editor: Editor): () => void {
  const container = editor.getContainer();
  const hear = (event: PointerEvent): void => {
    tilts.set(editor, event.pointerType === 'pen' ? tiltOf(event) : 0);
  };
  container.addEventListener('pointerdown', hear, { capture: true });
  return () => container.removeEventListener('pointerdown', hear, { capture: true });
}

/** How far the pointer that came down last leaned: 0 upright, 1 flat. */
export function pressTiltOn(editor: Editor): number {
  return tilts.get(editor) ?? 0;
}
