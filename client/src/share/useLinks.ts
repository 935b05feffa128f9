import type { Role } from '@gapboard/board';
import type { InferResponseType } from 'hono/client';
import { useCallback, useState } from 'react';
import { answer, api } from '../api.ts';
import { remembered } from '../remembered.ts';
import { type Answer, useAnswer } from '../useAnswer.ts';

const route = api.api.boards[':id'].links;

/** The links and the code of a board. */
export type Links = InferResponseType<typeof route.$get, 200>;

/** Fetches a board's links, and renews them one by one. */
export function useLinks(boardId: string): {
  links: Answer<Links>;
  renew: (role: Role) => Promise<void>;
} {
  const [renewed, setRenewed] = useState<Links>();

  const fetched = useAnswer(
    useCallback(async () => {
      const links = await answer(route.$get({ param: { id: boardId } }));
      remembered.setCode(boardId, links.code);
      return links;
    }, [boardId]),
  );
  const renew = async (role: Role) => {
    const links = await answer(route[':role'].$post({ param: { id: boardId, role } }));
    remembered.setCode(boardId, links.code);
    setRenewed(links);
  };
  return { links: renewed ? { at: 'ready', value: renewed } : fetched, renew };
}
