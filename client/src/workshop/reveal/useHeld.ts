import { useCallback, useEffect, useState } from 'react';
import { type ApiProblem, asProblem } from '../../apiProblem.ts';
import type { WorkshopCommands } from '../commands.ts';
import type { WorkshopHere } from '../useHere.ts';

/** What waits of one stage: how much, and never whose or what. */
export type HeldOf = Awaited<ReturnType<WorkshopCommands['held']>>['held'][number];

export type Held =
  | { at: 'loading' }
  | { at: 'problem'; problem: ApiProblem }
  | { at: 'ready'; held: readonly HeldOf[] };

/** What waits to be brought in, counted anew whenever that may have changed. */
export function useHeld({ commands, state, pulse }: WorkshopHere): [Held, reload: () => void] {
  const [held, setHeld] = useState<Held>({ at: 'loading' });
  const load = useCallback(() => {
    commands.held().then(
      (answer) => setHeld({ at: 'ready', held: answer.held.filter(({ notes }) => notes > 0) }),
      (thrown: unknown) =>
        // What was right a moment ago is better than nothing.
        setHeld((before) =>
          before.at === 'ready' ? before : { at: 'problem', problem: asProblem(thrown) },
        ),
    );
  }, [commands]);
  const notes = pulse?.writing?.notes;
  useEffect(load, [load, state.private, notes]);
  return [held, load];
}
