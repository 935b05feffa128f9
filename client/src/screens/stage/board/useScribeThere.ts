import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { BoardSession } from '../../../session/boardSession.ts';
import { scribeSeen } from './whoToFollow.ts';

/** Wifi that fails for a moment does not turn the screen over, in ms. */
const GRACE_MS = 6_000;

/** The name of the scribe whose canvas can be shown; `undefined` when there has been none for a while. */
export function useScribeThere({ awareness }: BoardSession): string | undefined {
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness.on('change', listener);
      return () => awareness.off('change', listener);
    },
    [awareness],
  );
  const now = useSyncExternalStore(subscribe, () => scribeSeen(awareness.getStates()));
  const [last, setLast] = useState(now);
  useEffect(() => {
    if (now !== undefined) {
      setLast(now);
      return;
    }
    const timer = setTimeout(() => setLast(undefined), GRACE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return now ?? last;
}
