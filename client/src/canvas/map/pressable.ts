import type { SyntheticEvent } from 'react';
import type { Editor } from 'tldraw';

/** For what can be pressed on a map: a press of it is no press of the canvas, by mouse, pen or finger. */
export function pressable(editor: Editor) {
  const handle = (event: SyntheticEvent): void => editor.markEventAsHandled(event);
  return { onPointerDown: handle, onTouchStart: handle, onTouchEnd: handle };
}
