import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiProblem, asProblem } from '../../apiProblem.ts';
import type { WorkshopCommands } from '../commands.ts';
import type { WorkshopHere } from '../useHere.ts';

/** What waits of one stage: how much, and never whose or what. */
export type HeldOf = Awaited<ReturnType<WorkshopCommands['held']>>['held'][number];

export type Held =
  | { at: 'loading' }
  | { at: 'problem'; problem: ApiProblem }
  | { at: 'ready'; held: readonly HeldOf[] };

/** How old the count gets while nothing is known to have changed, in ms: one that goes and one that comes look like none. */
const RENEW_EVERY_MS = 3_000;

/** What waits to be brought in, counted anew whenever that may have changed. */
export function useHeld({ commands, state, pulse }: WorkshopHere): [Held, reload: () => void] {
  const [held, setHeld] = useState<Held>({ at: 'loading' });
  const asked = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    const nth = ++asked.current;
    try {
      const answer = await commands.held();
      // An answer that was overtaken counts what was.
      if (nth !== asked.current) return;
      setHeld({ at: 'ready', held: answer.held.filter(({ notes }) => notes > 0) });
    } catch (thrown) {
      // What was right a moment ago is better than nothing.
      setHeld((before) =>
        before.at === 'ready' ? before : { at: 'problem', problem: asProblem(thrown) },
      );
    }
  }, [commands]);
  const notes = pulse?.writing?.notes;
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), RENEW_EVERY_MS);
    return () => clearInterval(timer);
  }, [load, state.private, notes]);
  return [held, () => void load()];
}
