import { sessionOf } from '@gapboard/sync';
import { useCallback, useSyncExternalStore } from 'react';
import type { BoardSession } from './boardSession.ts';

/** What a board's `session` root says, read anew whenever any of it changes. `read` answers something plain. */
export function useSaid<T extends string | number | boolean | undefined>(
  { doc }: Pick<BoardSession, 'doc'>,
  read: (said: ReturnType<typeof sessionOf>) => T,
): T {
  const watch = useCallback(
    (listener: () => void) => {
      const said = sessionOf(doc);
      said.observe(listener);
      return () => said.unobserve(listener);
    },
    [doc],
  );
  return useSyncExternalStore(watch, () => read(sessionOf(doc)));
}
