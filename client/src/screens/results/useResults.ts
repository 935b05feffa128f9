import { useCallback } from 'react';
import { type InferResponseType } from 'hono/client';
import { answer, api } from '../../api.ts';
import { type Answer, useAnswer } from '../../useAnswer.ts';
import { tokenIn } from '../join/invitation.ts';

const results = api.api.results[':id'];

export type Results = InferResponseType<typeof results.$get, 200>;
export type ResultMap = Results['maps'][number];
export type ResultNote = Results['loose'][number];

/** What a workshop has come to; a token in the address opens it once and does not stay there. */
export function useResults(id: string): Answer<Results> {
  const ask = useCallback(async () => {
    const token = tokenIn(location.hash);
    if (token !== undefined) {
      await answer(results.open.$post({ param: { id }, json: { token } }));
      history.replaceState(history.state, '', location.pathname);
    }
    return answer(results.$get({ param: { id } }));
  }, [id]);
  return useAnswer(ask);
}
