import { useCallback, useState } from 'react';
import { type ApiProblem, asProblem } from '../apiProblem.ts';

/** Something asked of the server, and what is done when it has been. */
export type Run = (work: () => Promise<unknown>, done?: () => void) => void;

export interface Running {
  run: Run;
  isBusy: boolean;
  /** why the last thing was not done */
  problem: ApiProblem | undefined;
  dismiss: () => void;
}

/** Asks the server for one thing at a time, and says why something was not done until it is dismissed or something else is. */
export function useRun(): Running {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const run = useCallback<Run>(
    (work, done) => {
      if (isBusy) return;
      setBusy(true);
      setProblem(undefined);
      const ask = async (): Promise<void> => {
        try {
          await work();
          done?.();
        } catch (thrown) {
          setProblem(asProblem(thrown));
        } finally {
          setBusy(false);
        }
      };
      void ask();
    },
    [isBusy],
  );
  const dismiss = useCallback(() => setProblem(undefined), []);
  return { run, isBusy, problem, dismiss };
}
