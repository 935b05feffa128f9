import { type Area, AREAS_KEY, areasFrom, closedAreas, newWorkshopId } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { BoardSession } from './boardSession.ts';

type Doc = Pick<BoardSession, 'doc'>;

/** The parts of the board that are closed now. */
export function areasClosedOn({ doc }: Doc): readonly Area[] {
  return closedAreas((key) => sessionOf(doc).get(key));
}

/** For facilitators only: the server puts anybody else's back. */
export function closeArea({ doc }: Doc, area: Omit<Area, 'id'>): void {
  const id = newWorkshopId((bytes) => crypto.getRandomValues(bytes));
  const session = sessionOf(doc);
  session.set(AREAS_KEY, [...areasFrom(session.get(AREAS_KEY)), { ...area, id }]);
}

/** Opens it for good, also where its stage has opened it already. */
export function openArea({ doc }: Doc, id: string): void {
  const session = sessionOf(doc);
  session.set(
    AREAS_KEY,
    areasFrom(session.get(AREAS_KEY)).filter((area) => area.id !== id),
  );
}

/** All areas, and which of them are closed, kept up to date. */
export function useAreas(session: BoardSession): { all: Area[]; closed: readonly Area[] } {
  const times = useRef(0);
  const watch = useCallback(
    (listener: () => void) => {
      const said = sessionOf(session.doc);
      const onChange = (): void => {
        times.current++;
        listener();
      };
      said.observe(onChange);
      return () => said.unobserve(onChange);
    },
    [session],
  );
  const version = useSyncExternalStore(watch, () => times.current);
  return useMemo(
    () => ({
      all: areasFrom(sessionOf(session.doc).get(AREAS_KEY)),
      closed: areasClosedOn(session),
    }),
    // What a stage opens follows from other parts of the session than the areas.
    // eslint-disable-next-line react/exhaustive-deps
    [session, version],
  );
}
