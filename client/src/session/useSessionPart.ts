import { sessionOf } from '@gapboard/sync';
import { useCallback, useSyncExternalStore } from 'react';
import type { Map as YMap } from 'yjs';
import type { BoardSession } from './boardSession.ts';

/**
 * What is read of the `session` root, read again whenever anybody has written there. `read` answers
 * the same for as long as nothing has changed: what the root holds stays one and the same object
 * until somebody sets another.
 */
export function useSessionPart<T>(
  { doc }: Pick<BoardSession, 'doc'>,
  read: (session: YMap<unknown>) => T,
): T {
  const watch = useCallback(
    (listener: () => void) => {
      const session = sessionOf(doc);
      session.observe(listener);
      return () => session.unobserve(listener);
    },
    [doc],
  );
  return useSyncExternalStore(watch, () => read(sessionOf(doc)));
}
