import { useCallback, useState } from 'react';
import { type ApiProblem, asProblem } from './apiProblem.ts';

/** How the last thing asked of the server stands. */
export type TaskState = { at: 'rest' } | { at: 'work' } | { at: 'problem'; problem: ApiProblem };

/** Runs one thing at a time that can fail, and says how it stands. A call while one runs does nothing. */
export function useTask(): [state: TaskState, run: (work: () => Promise<void>) => void] {
  const [state, setState] = useState<TaskState>({ at: 'rest' });
  const busy = state.at === 'work';
  const run = useCallback(
    (work: () => Promise<void>) => {
      if (busy) return;
      setState({ at: 'work' });
      work().then(
        () => setState({ at: 'rest' }),
        (thrown: unknown) => setState({ at: 'problem', problem: asProblem(thrown) }),
      );
    },
    [busy],
  );
  return [state, run];
}
