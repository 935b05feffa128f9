import { useEffect, useState } from 'react';
import { type ApiProblem, asProblem } from './apiProblem.ts';

/** How a question to the server stands. */
export type Answer<T> =
  | { at: 'waiting' }
  | { at: 'ready'; value: T }
  | { at: 'problem'; problem: ApiProblem; again: () => void };

/** Asks when shown, and anew whenever `ask` is another function: keep it with `useCallback`. */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<{ ask: typeof ask; attempt: number; answer: Answer<T> }>();

  useEffect(() => {
    let current = true;
    const settle = (answer: Answer<T>) => {
      if (current) setSettled({ ask, attempt, answer });
    };
    ask().then(
      (value) => settle({ at: 'ready', value }),
      (thrown: unknown) =>
        settle({
          at: 'problem',
          problem: asProblem(thrown),
          again: () => setAttempt(attempt + 1),
        }),
    );
    return () => {
      current = false;
    };
  }, [ask, attempt]);

  // What was answered to an earlier question says nothing about this one.
  return settled?.ask === ask && settled.attempt === attempt ? settled.answer : { at: 'waiting' };
}
