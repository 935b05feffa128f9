import { type Round, roundKey, workshopFrom } from '@gapboard/board';
import { useRef } from 'react';
import type { BoardSession } from './boardSession.ts';
import { useSessionPart } from './useSessionPart.ts';

const ROUNDS = roundKey('');
const NONE: readonly Round[] = [];

/** The rounds of voting there have been, in the order they were opened; the same list until one opens or closes. */
export function useRounds(session: Pick<BoardSession, 'doc'>): readonly Round[] {
  const last = useRef(NONE);
  return useSessionPart(session, (said) => {
    const parts = [...said.entries()].filter(([key]) => key.startsWith(ROUNDS));
    if (parts.length === 0) return NONE;
    const { rounds } = workshopFrom(new Map(parts));
    const isSame =
      rounds.length === last.current.length && rounds.every((one, n) => one === last.current[n]);
    if (!isSame) last.current = rounds;
    return last.current;
  });
}
