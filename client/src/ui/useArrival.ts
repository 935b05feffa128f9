import { type RefObject, useEffect } from 'react';

/** Set once a first page has been shown: later ones are arrived at from within. */
let arrived = false;

/**
 * Whoever comes here from another screen starts reading at this element; the browser does that only
 * for real loads. It needs a `tabIndex`.
 */
export function useArrival(start: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (arrived) {
      window.scrollTo(0, 0);
      start.current?.focus({ preventScroll: true });
    }
    arrived = true;
  }, [start]);
}
