import { roundKey } from '@gapboard/board';
import type { BoardSession } from './boardSession.ts';
import { useSessionPart } from './useSessionPart.ts';

const ROUNDS = roundKey('');

/** Whether there is or has been a vote on this board: until then nothing of votes is loaded. */
export function useHasRounds(session: Pick<BoardSession, 'doc'>): boolean {
  return useSessionPart(session, (said) => [...said.keys()].some((key) => key.startsWith(ROUNDS)));
}
