import type { KeyboardEvent } from 'react';
import type { Editor } from 'tldraw';

/**
 * Keeps a key that is pressed in tools or a form over the canvas from the canvas, where Tab would go
 * to the next shape and arrows move what is chosen. Escape leaves the form and nothing else; without
 * an `onEscape` it is the canvas's. For the capturing phase: tldraw listens further in than React.
 */
export function ownKeys(editor: Editor, event: KeyboardEvent, onEscape?: () => void): void {
  const isEscape = event.key === 'Escape';
  if (isEscape && !onEscape) return;
  editor.markEventAsHandled(event);
  if (!isEscape) return;
  event.stopPropagation();
  onEscape?.();
}
