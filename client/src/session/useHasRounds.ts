import { roundKey } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { useCallback, useSyncExternalStore } from 'react';
import type { BoardSession } from './boardSession.ts';

const ROUNDS = roundKey('');

/** Whether there is or has been a vote on this board: until then nothing of votes is loaded. */
export function useHasRounds({ doc }: Pick<BoardSession, 'doc'>): boolean {
  const watch = useCallback(
    (listener: () => void) => {
      const said = sessionOf(doc);
      said.observe(listener);
      return () => said.unobserve(listener);
    },
    [doc],
  );
  return useSyncExternalStore(watch, () =>
    [...sessionOf(doc).keys()].some((key) => key.startsWith(ROUNDS)),
  );
}
