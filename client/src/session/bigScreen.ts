import { type BigScreen, BIG_SCREEN_KEY, bigScreenFrom } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { BoardSession } from './boardSession.ts';

/** What facilitators have said is to be on the big screen, kept up to date. */
export function useBigScreen({ doc }: Pick<BoardSession, 'doc'>): BigScreen {
  const watch = useCallback(
    (listener: () => void) => {
      const said = sessionOf(doc);
      said.observe(listener);
      return () => said.unobserve(listener);
    },
    [doc],
  );
  const said = useSyncExternalStore(watch, () => sessionOf(doc).get(BIG_SCREEN_KEY));
  return useMemo(() => bigScreenFrom(said), [said]);
}

/** For facilitators only: the server puts anybody else's back. */
export function setBigScreen({ doc }: Pick<BoardSession, 'doc'>, screen: BigScreen): void {
  sessionOf(doc).set(BIG_SCREEN_KEY, { ...screen });
}
