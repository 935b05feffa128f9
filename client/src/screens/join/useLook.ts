import { useEffect, useState } from 'react';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../api.ts';
import { type ApiProblem, asProblem } from '../../apiProblem.ts';
import type { Invitation } from './invitation.ts';

/** What an invitation opens. */
export type Found = InferResponseType<typeof api.api.join.look.$post, 200>;

export type Look =
  | { at: 'looking' }
  | { at: 'found'; found: Found }
  | { at: 'problem'; problem: ApiProblem; again: () => void };

/** Asks what an invitation opens, before anyone joins; asks anew when it changes. */
export function useLook(invitation: Invitation): Look {
  const [look, setLook] = useState<Look>({ at: 'looking' });
  const [attempt, setAttempt] = useState(0);
  const key = 'token' in invitation ? invitation.token : invitation.code;
  const isToken = 'token' in invitation;

  useEffect(() => {
    let current = true;
    setLook({ at: 'looking' });
    answer(api.api.join.look.$post({ json: isToken ? { token: key } : { code: key } })).then(
      (found) => current && setLook({ at: 'found', found }),
      (thrown: unknown) =>
        current &&
        setLook({
          at: 'problem',
          problem: asProblem(thrown),
          again: () => setAttempt((count) => count + 1),
        }),
    );
    return () => {
      current = false;
    };
  }, [isToken, key, attempt]);

  return look;
}
