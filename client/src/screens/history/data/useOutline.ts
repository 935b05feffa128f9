import type { HistoryOutline } from '@gapboard/history';
import { useCallback, useEffect, useState } from 'react';
import { type ApiProblem, asProblem } from '../../../apiProblem.ts';
import type { BoardHistory } from './historyOf.ts';

/** So often (ms) it is asked whether the board has changed meanwhile. */
const LOOK_EVERY_MS = 10_000;

/** A board's history, as it is shown: it does not move under whoever looks at it. */
export type OutlineState =
  | { at: 'loading' }
  | { at: 'problem'; problem: ApiProblem }
  | ReadyOutline;

export interface ReadyOutline {
  at: 'ready';
  outline: HistoryOutline;
  /** as it is on the server by now, where more has happened */
  newest: HistoryOutline;
  /** the server cannot be asked at the moment */
  isOffline: boolean;
  /** something has been removed for good since somebody began to look */
  wasRewritten: boolean;
}

export interface OutlineView {
  state: OutlineState;
  /** shows what has happened meanwhile */
  catchUp: () => void;
  /** asks anew, and shows what is answered */
  reload: () => void;
}

export function useOutline(history: BoardHistory): OutlineView {
  const [state, setState] = useState<OutlineState>({ at: 'loading' });

  const ask = useCallback(
    (isShown: boolean): void => {
      history.outline().then(
        (outline) => setState((now) => answered(now, outline, isShown)),
        (thrown: unknown) => {
          const problem = asProblem(thrown);
          setState((now) =>
            now.at === 'ready' && problem.type === 'unreachable'
              ? { ...now, isOffline: true }
              : { at: 'problem', problem },
          );
        },
      );
    },
    [history],
  );

  useEffect(() => {
    ask(true);
    const look = (): void => {
      if (document.visibilityState === 'visible') ask(false);
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
    };
  }, [ask]);

  const catchUp = useCallback(
    () => setState((now) => (now.at === 'ready' ? { ...now, outline: now.newest } : now)),
    [],
  );
  const reload = useCallback(() => ask(true), [ask]);
  return { state, catchUp, reload };
}

/** Whether anybody has done anything: a board as it was made, and people who come in, are no past yet. */
export function hasPast({ people, isThinned }: HistoryOutline): boolean {
  return isThinned || people.some(({ edits }) => edits > 0);
}

/** What is shown stays, unless it was asked to move, or something of it may not be shown any more. */
export function answered(
  now: OutlineState,
  newest: HistoryOutline,
  isShown: boolean,
): OutlineState {
  if (now.at !== 'ready' || !hasPast(now.outline)) {
    return { at: 'ready', outline: newest, newest, isOffline: false, wasRewritten: false };
  }
  const isRewritten = newest.rewritten !== now.outline.rewritten;
  const isMoving = isShown || isRewritten;
  return {
    at: 'ready',
    outline: isMoving ? newest : withWords(now.outline, newest),
    newest,
    isOffline: false,
    wasRewritten: now.wasRewritten || isRewritten,
  };
}

/** The line as it is shown, with what others have named and what people are called by now. */
function withWords(shown: HistoryOutline, newest: HistoryOutline): HistoryOutline {
  return { ...shown, moments: newest.moments, people: newest.people };
}
