import { useCallback, useEffect, useState } from 'react';

type Find = () => HTMLElement | null | undefined;

/**
 * Gives the focus, once a change is drawn, to what stands in the place of what had it. Called together
 * with the change: a frame's delay is not enough where the change waits for others.
 */
export function useFocusNext(): (find: Find) => void {
  const [next, setNext] = useState<{ find: Find }>();
  useEffect(() => next?.find()?.focus(), [next]);
  return useCallback((find) => setNext({ find }), []);
}
