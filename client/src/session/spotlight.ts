import { newWorkshopId, SPOTLIGHT_KEY, type Spotlight, spotlightFrom } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { BoardSession } from './boardSession.ts';

/** Where everyone is brought at the moment. */
export function spotlightOf({ doc }: Pick<BoardSession, 'doc'>): Spotlight | null {
  return spotlightFrom(sessionOf(doc).get(SPOTLIGHT_KEY));
}

/** For facilitators only: the server puts anybody else's back. */
export function bringEveryone(
  { doc, participant }: Pick<BoardSession, 'doc' | 'participant'>,
  where: Pick<Spotlight, 'page' | 'rect' | 'held' | 'follow'>,
): void {
  const id = newWorkshopId((bytes) => crypto.getRandomValues(bytes));
  const spotlight: Spotlight = { id, by: participant.id, at: Date.now(), ...where };
  sessionOf(doc).set(SPOTLIGHT_KEY, spotlight);
}

/** Lets go whom this one holds; of one that somebody else has set meanwhile nothing is changed. */
export function release({ doc }: Pick<BoardSession, 'doc'>, id: string): void {
  if (spotlightOf({ doc })?.id === id) sessionOf(doc).set(SPOTLIGHT_KEY, null);
}

/**
 * The spotlight that concerns this person now: one that holds people, or one that has been set while
 * they were here to see it. Where everyone was brought before they came, or while their line was
 * down, is no news.
 */
export function useSpotlight(session: BoardSession): Spotlight | null {
  const [stale] = useState(() => ({ id: spotlightOf(session)?.id }));
  const watch = useCallback(
    (listener: () => void) => {
      const said = sessionOf(session.doc);
      const onChange = (): void => {
        if (session.view.connection.kind !== 'live') stale.id = spotlightOf(session)?.id;
        listener();
      };
      said.observe(onChange);
      return () => said.unobserve(onChange);
    },
    [session, stale],
  );
  const said = useSyncExternalStore(watch, () => sessionOf(session.doc).get(SPOTLIGHT_KEY));
  return useMemo(() => {
    const spot = spotlightFrom(said);
    return spot && (spot.held || spot.id !== stale.id) ? spot : null;
  }, [said, stale]);
}
