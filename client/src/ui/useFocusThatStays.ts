import { type RefObject, useEffect, useRef } from 'react';

/** Marks the things of a list, and what is said above it, for {@link useFocusThatStays}. Both need a `tabIndex`. */
const THING = '[data-thing]';
const SAID = '[data-said]';

/**
 * For a list whose things go away once they have been dealt with, and the focus with them: it comes
 * to the thing that has taken the place of the one that went, or else to what is said above.
 */
export function useFocusThatStays(count: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<{ element: Node; nth: number }>(undefined);
  useEffect(() => {
    const element = box.current;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Node)) return;
      const things = [...(element?.querySelectorAll(THING) ?? [])];
      last.current = { element: target, nth: things.findIndex((thing) => thing.contains(target)) };
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, []);
  useEffect(() => {
    // Whoever had not been in the list, or has left it by themselves, is not taken there.
    const went = last.current && !last.current.element.isConnected ? last.current : undefined;
    if (!went || document.activeElement !== document.body) return;
    const things = box.current?.querySelectorAll<HTMLElement>(THING) ?? [];
    const next = things[Math.min(went.nth, things.length - 1)];
    (next ?? box.current?.querySelector<HTMLElement>(SAID))?.focus();
  }, [count]);
  return box;
}
