import { sessionOf } from '@gapboard/sync';
import { useMemo } from 'react';
import type { BoardSession } from './boardSession.ts';
import { useSessionPart } from './useSessionPart.ts';

/** Where it lies in the `session` root, which facilitators write themselves. */
const ASKED_KEY = 'asked-for-words';
/** The oldest go first: they have been answered, or nobody will. */
const MOST = 500;

/** Asks whoever drew this to say what it shows: only they can. For facilitators only. */
export function askForWords({ doc }: Pick<BoardSession, 'doc'>, drawing: string): void {
  const session = sessionOf(doc);
  const asked = idsIn(session.get(ASKED_KEY)).filter((id) => id !== drawing);
  session.set(ASKED_KEY, [...asked, drawing].slice(-MOST));
}

/** The drawings whose makers have been asked what they show. */
export function useAskedForWords(session: Pick<BoardSession, 'doc'>): ReadonlySet<string> {
  const said = useSessionPart(session, (parts) => parts.get(ASKED_KEY));
  return useMemo(() => new Set(idsIn(said)), [said]);
}

function idsIn(said: unknown): string[] {
  return Array.isArray(said) ? said.filter((id) => typeof id === 'string') : [];
}
