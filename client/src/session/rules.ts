import { RULES_KEY, rulesFrom, type Rules } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import { useMemo } from 'react';
import type { BoardSession } from './boardSession.ts';
import { useSessionPart } from './useSessionPart.ts';

/** What participants may do at the moment. */
export function rulesOf({ doc }: Pick<BoardSession, 'doc'>): Rules {
  return rulesFrom(sessionOf(doc).get(RULES_KEY));
}

/** Calls the listener whenever the rules may have changed; returns an end to it. */
export function watchRules({ doc }: BoardSession, listener: () => void): () => void {
  const said = sessionOf(doc);
  said.observe(listener);
  return () => said.unobserve(listener);
}

/** For facilitators only: the server puts anybody else's back. */
export function setRules({ doc }: BoardSession, rules: Rules): void {
  sessionOf(doc).set(RULES_KEY, { ...rules });
}

/** {@link rulesOf}, kept up to date. */
export function useRules(session: BoardSession): Rules {
  const said = useSessionPart(session, (parts) => parts.get(RULES_KEY));
  return useMemo(() => rulesFrom(said), [said]);
}
