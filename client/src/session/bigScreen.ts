import { type BigScreen, BIG_SCREEN_KEY, bigScreenFrom } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { useMemo } from 'react';
import type { BoardSession } from './boardSession.ts';
import { useSessionPart } from './useSessionPart.ts';

/** What facilitators have said is to be on the big screen, kept up to date. */
export function useBigScreen(session: Pick<BoardSession, 'doc'>): BigScreen {
  const said = useSessionPart(session, (parts) => parts.get(BIG_SCREEN_KEY));
  return useMemo(() => bigScreenFrom(said), [said]);
}

/** For facilitators only: the server puts anybody else's back. */
export function setBigScreen({ doc }: Pick<BoardSession, 'doc'>, screen: BigScreen): void {
  sessionOf(doc).set(BIG_SCREEN_KEY, { ...screen });
}
