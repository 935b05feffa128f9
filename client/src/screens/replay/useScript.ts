import type { ReplayScript } from '@gapboard/history';
import { useCallback } from 'react';
import { answer, api } from '../../api.ts';
import { type Answer, useAnswer } from '../../useAnswer.ts';

/** What is played: a board's past, or that of one drawing on it. */
export function useScript(board: string, drawing: string | undefined): Answer<ReplayScript> {
  const ask = useCallback(
    () =>
      answer(
        api.api.boards[':id'].history.replay.$get({
          param: { id: board },
          query: drawing === undefined ? {} : { drawing },
        }),
      ),
    [board, drawing],
  );
  return useAnswer(ask);
}
