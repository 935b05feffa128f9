import type { Participant } from '@gapboard/board';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BoardSession } from './boardSession.ts';
import type { KeptView } from './kept/keptWork.ts';
import { SessionLine } from './sessionLine.ts';
import type { SessionView } from './sessionView.ts';

/** The live session of this person on this board, for as long as the component is shown; another one when the board's document is renewed. */
export function useBoardSession(
  boardId: string,
  participant: Participant,
): BoardSession | undefined {
  const [line, setLine] = useState<SessionLine>();
  useEffect(() => {
    const opened = new SessionLine(boardId, participant);
    setLine(opened);
    return () => opened.destroy();
  }, [boardId, participant]);
  return useSyncExternalStore(line?.subscribe ?? NOBODY, () => line?.session);
}

const NOBODY = () => () => undefined;

/**
 * What is read of the session's view: one word of it, or one of the things in it. While somebody
 * draws, how many changes are on their way is another number with every message; only what shows
 * that is drawn again.
 */
export function useSessionView<T>(session: BoardSession, read: (view: SessionView) => T): T {
  return useSyncExternalStore(session.subscribe, () => read(session.view));
}

/** What the board did not take of this person's work. */
export function useKept({ kept }: BoardSession): KeptView {
  return useSyncExternalStore(kept.subscribe, () => kept.view);
}
