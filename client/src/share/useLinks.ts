import type { Role } from '@gapboard/board';
import type { InferResponseType } from 'hono/client';
import { useEffect, useState } from 'react';
import { answer, api } from '../api.ts';
import { type ApiProblem, asProblem } from '../apiProblem.ts';
import { remembered } from '../remembered.ts';

const route = api.api.boards[':id'].links;

/** The links and the code of a board. */
export type Links = InferResponseType<typeof route.$get, 200>;

export type LinksState =
  | { at: 'loading' }
  | { at: 'problem'; problem: ApiProblem; again: () => void }
  | { at: 'ready'; links: Links; renew: (role: Role) => Promise<void> };

/** Fetches a board's links, and renews them one by one. */
export function useLinks(boardId: string): LinksState {
  const [links, setLinks] = useState<Links>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let current = true;
    answer(route.$get({ param: { id: boardId } })).then(
      (given) => {
        if (!current) return;
        setLinks(given);
        remembered.setCode(boardId, given.code);
      },
      (thrown: unknown) => current && setProblem(asProblem(thrown)),
    );
    return () => {
      current = false;
    };
  }, [boardId, attempt]);

  if (links) {
    const renew = async (role: Role) => {
      const given = await answer(route[':role'].$post({ param: { id: boardId, role } }));
      setLinks(given);
      remembered.setCode(boardId, given.code);
    };
    return { at: 'ready', links, renew };
  }
  if (problem) {
    const again = () => {
      setProblem(undefined);
      setAttempt(attempt + 1);
    };
    return { at: 'problem', problem, again };
  }
  return { at: 'loading' };
}
