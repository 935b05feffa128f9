import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * When a panel goes with the focus in it, the focus goes back to where it came from. `about` is what
 * the panel is about: it may be opened again from elsewhere before it has gone.
 */
export function useFocusBack(panel: RefObject<HTMLElement | null>, about: string): void {
  const opener = useRef<Element>(null);
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (!panel.current?.contains(activeElement)) opener.current = activeElement;
  }, [panel, about]);
  // A layout effect, because its clean-up still finds the focus in the panel.
  useLayoutEffect(() => {
    const element = panel.current;
    return () => {
      if (element?.contains(document.activeElement) && opener.current instanceof HTMLElement) {
        opener.current.focus();
      }
    };
  }, [panel]);
}
