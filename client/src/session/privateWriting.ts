import type { PrivateWriting } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { useCallback, useSyncExternalStore } from 'react';
import type { BoardSession } from './boardSession.ts';

/** Whether people are writing privately now, each in a pad of their own. */
export function isWritingPrivately({ doc }: Pick<BoardSession, 'doc'>): boolean {
  // The guard lets nobody but the server write it.
  const all = sessionOf(doc).get('private') as PrivateWriting[] | undefined;
  return all?.some(({ state }) => state === 'open') ?? false;
}

/** {@link isWritingPrivately}, kept up to date. */
export function useIsWritingPrivately({ doc }: Pick<BoardSession, 'doc'>): boolean {
  const watch = useCallback(
    (listener: () => void) => {
      const said = sessionOf(doc);
      said.observe(listener);
      return () => said.unobserve(listener);
    },
    [doc],
  );
  return useSyncExternalStore(watch, () => isWritingPrivately({ doc }));
}
