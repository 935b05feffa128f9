import { type RefObject, useEffect } from 'react';

/** Names an element across renders, and things of a list: what has the focus is found again by it. */
const KEY = 'data-key';

/** Where the focus was, as it can be found again. */
interface Place {
  /** of the element and of what it lies in, from the inside out */
  keys: string[];
  /** for each of those, the ones beside it in the same list: those after it first, the nearest first */
  beside: string[][];
}

/**
 * Keeps the focus where the person is when what has it goes away: somebody deletes the note one has
 * before one, or it is drawn anew elsewhere. It goes to the element that has the same name, else to
 * the one beside it, else to what these lie in. Never takes it from where it is.
 */
export function useFocusKept(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    let place: Place | undefined;
    let focused: Element | undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      focused = target;
      place = placeOf(target, element);
    };
    // Whoever presses on nothing has let go of it; what went away with the focus is no longer there.
    const onBlur = (): void => {
      queueMicrotask(() => {
        if (focused?.isConnected && document.activeElement !== focused) focused = undefined;
      });
    };
    const observer = new MutationObserver(() => {
      const isLost = document.activeElement === document.body && focused?.isConnected === false;
      if (isLost && place) nearest(place, element)?.focus();
    });
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
      observer.disconnect();
    };
  }, [container]);
}

function placeOf(target: Element, container: Element): Place {
  const keys: string[] = [];
  const beside: string[][] = [];
  for (let at: Element | null = target; at && at !== container; at = at.parentElement) {
    const key = at.getAttribute(KEY);
    if (key === null) continue;
    keys.push(key);
    beside.push([...siblings(at, 'next'), ...siblings(at, 'previous')]);
  }
  return { keys, beside };
}

function siblings(element: Element, way: 'next' | 'previous'): string[] {
  const found: string[] = [];
  const step = (at: Element): Element | null =>
    way === 'next' ? at.nextElementSibling : at.previousElementSibling;
  for (let at = step(element); at; at = step(at)) {
    const key = at.getAttribute(KEY);
    if (key !== null) found.push(key);
  }
  return found;
}

function nearest({ keys, beside }: Place, container: Element): HTMLElement | undefined {
  for (const [level, key] of keys.entries()) {
    for (const one of [key, ...(beside[level] ?? [])]) {
      const element = container.querySelector<HTMLElement>(`[${KEY}="${CSS.escape(one)}"]`);
      if (element && isShown(element)) return element;
    }
  }
  return undefined;
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
