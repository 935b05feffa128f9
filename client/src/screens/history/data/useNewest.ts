import { useCallback, useEffect, useState } from 'react';
import { type ApiProblem, asProblem } from '../../../apiProblem.ts';
import { Newest } from './Newest.ts';

export interface NewestView<Key, Value> {
  /** what was answered last; while another is fetched it stays */
  answer: { key: Key; value: Value } | undefined;
  /** why what is wanted could not be had */
  problem: ApiProblem | undefined;
  again: () => void;
}

/**
 * The answer to the newest of many questions, see {@link Newest}. Keep `ask` with `useCallback`: with
 * another nothing of before is shown any more.
 */
export function useNewest<Key, Value>(
  ask: (key: Key, signal: AbortSignal) => Promise<Value>,
  wanted: Key | undefined,
  kept: number,
): NewestView<Key, Value> {
  const [newest, setNewest] = useState<Newest<Key, Value>>();
  const [answer, setAnswer] = useState<{ key: Key; value: Value }>();
  const [problem, setProblem] = useState<{ key: Key; problem: ApiProblem }>();

  useEffect(() => {
    setAnswer(undefined);
    const made = new Newest(ask, kept, (told) => {
      if (told.at === 'answer') {
        setAnswer({ key: told.key, value: told.value });
        setProblem(undefined);
      } else setProblem({ key: told.key, problem: asProblem(told.problem) });
    });
    setNewest(made);
    return () => made.drop();
  }, [ask, kept]);

  useEffect(() => {
    if (wanted !== undefined) newest?.want(wanted);
  }, [newest, wanted]);

  const again = useCallback(() => {
    setProblem(undefined);
    if (wanted !== undefined) newest?.want(wanted);
  }, [newest, wanted]);
  return { answer, problem: problem?.key === wanted ? problem?.problem : undefined, again };
}
