import type { InferResponseType } from 'hono/client';
import { useCallback } from 'react';
import { answer, api } from '../../api.ts';
import { type Answer, useAnswer } from '../../useAnswer.ts';
import type { Invitation } from './invitation.ts';

const route = api.api.join.look;

/** What an invitation opens. */
export type Found = InferResponseType<typeof route.$post, 200>;

export type Look = Answer<Found>;

/** Asks what an invitation opens, before anyone joins. */
export function useLook(invitation: Invitation): Look {
  // By its content: an equal invitation in a new object is no new question.
  const token = 'token' in invitation ? invitation.token : undefined;
  const code = 'code' in invitation ? invitation.code : '';
  return useAnswer(
    useCallback(
      () => answer(route.$post({ json: token === undefined ? { code } : { token } })),
      [token, code],
    ),
  );
}
