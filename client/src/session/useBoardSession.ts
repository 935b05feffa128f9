import type { Participant } from '@gapboard/board';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { BoardSession, type SessionView } from './boardSession.ts';

/** The live session of this person on this board, for as long as the component is shown. */
export function useBoardSession(
  boardId: string,
  participant: Participant,
): BoardSession | undefined {
  const [session, setSession] = useState<BoardSession>();
  useEffect(() => {
    const opened = new BoardSession(boardId, participant);
    setSession(opened);
    return () => opened.destroy();
  }, [boardId, participant]);
  return session;
}

export function useSessionView(session: BoardSession): SessionView {
  return useSyncExternalStore(session.subscribe, () => session.view);
}
