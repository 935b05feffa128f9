import { type Round, roundKey, workshopFrom } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { BoardSession } from './boardSession.ts';

const ROUNDS = roundKey('');
const NONE: readonly Round[] = [];

/** The rounds of voting there have been, in the order they were opened; the same list until one opens or closes. */
export function useRounds({ doc }: Pick<BoardSession, 'doc'>): readonly Round[] {
  const last = useRef(NONE);
  const watch = useCallback(
    (listener: () => void) => {
      const said = sessionOf(doc);
      said.observe(listener);
      return () => said.unobserve(listener);
    },
    [doc],
  );
  return useSyncExternalStore(watch, () => {
    const parts = [...sessionOf(doc).entries()].filter(([key]) => key.startsWith(ROUNDS));
    if (parts.length === 0) return NONE;
    const { rounds } = workshopFrom(new Map(parts));
    const isSame =
      rounds.length === last.current.length && rounds.every((one, n) => one === last.current[n]);
    if (!isSame) last.current = rounds;
    return last.current;
  });
}
