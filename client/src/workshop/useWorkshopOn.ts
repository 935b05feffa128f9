import { sessionOf } from '@gapboard/sync';
import { useCallback, useSyncExternalStore } from 'react';
import type { BoardSession } from '../session/boardSession.ts';

/** Whether there is anything of a workshop on this board: until then nothing of it is loaded. */
export function useWorkshopOn({ doc }: Pick<BoardSession, 'doc'>): boolean {
  const watch = useCallback(
    (listener: () => void) => {
      const said = sessionOf(doc);
      said.observe(listener);
      return () => said.unobserve(listener);
    },
    [doc],
  );
  return useSyncExternalStore(watch, () => {
    const said = sessionOf(doc);
    return ['agenda', 'timer', 'closed', 'hands'].some((key) => said.get(key) !== undefined);
  });
}
