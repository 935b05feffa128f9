import { useCallback, useSyncExternalStore } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';

/** Whether this person is in the middle of writing, anywhere on the screen, or of drawing or dragging. */
export function useAtWork(canvas: CanvasHandle): boolean {
  const watch = useCallback(
    (listener: () => void) => {
      const end = canvas.onAtWork(listener);
      document.addEventListener('focusin', listener);
      document.addEventListener('focusout', listener);
      return () => {
        end();
        document.removeEventListener('focusin', listener);
        document.removeEventListener('focusout', listener);
      };
    },
    [canvas],
  );
  return useSyncExternalStore(watch, () => canvas.isAtWork() || isField(document.activeElement));
}

function isField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return !/^(checkbox|radio|button)$/.test(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
