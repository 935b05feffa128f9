import { type WorkshopState, workshopFrom } from '@gapboard/board';
import { useRef, useSyncExternalStore } from 'react';
import type { BoardSession } from './boardSession.ts';
import { useSessionPart } from './useSessionPart.ts';
import type { WorkshopNews } from './workshopLine.ts';

/** The workshop's state as the document has it, kept up to date. */
export function useWorkshop(session: Pick<BoardSession, 'doc'>): WorkshopState {
  const last = useRef<{ parts: ReadonlyMap<string, unknown>; state: WorkshopState }>(undefined);
  return useSessionPart(session, (said) => {
    const parts = new Map(said.entries());
    if (!last.current || !isSame(last.current.parts, parts)) {
      last.current = { parts, state: workshopFrom(parts) };
    }
    return last.current.state;
  });
}

/** What is said of the workshop beside the document, kept up to date. */
export function useWorkshopNews({ workshop }: Pick<BoardSession, 'workshop'>): WorkshopNews {
  return useSyncExternalStore(workshop.subscribe, () => workshop.news);
}

/** What the document holds stays one and the same object until somebody sets another. */
function isSame(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...b].every(([key, value]) => a.get(key) === value);
}
