import type {
  BoardAt,
  Comparison,
  HistoryOutline,
  Moment,
  Restored,
  RestoreUndone,
  RestoreWhat,
} from '@gapboard/history';
import { answer, api } from '../../../api.ts';

const history = api.api.boards[':id'].history;

/** All that this screen asks of the server about one board; each throws an {@link ApiProblem} when it goes wrong. */
export function historyOf(id: string) {
  const param = { id };
  const moment = history.moments[':mid'];
  return {
    boardId: id,
    outline: (): Promise<HistoryOutline> => answer(history.$get({ param })),
    momentBy: (at: number): Promise<Moment> =>
      answer(history.by.$get({ param, query: { at: String(Math.round(at)) } })),
    at: (seq: number, signal?: AbortSignal): Promise<BoardAt> =>
      answer(history.at[':seq'].$get({ param: { id, seq: String(seq) } }, { init: { signal } })),
    compare: (from: number, to: number, signal?: AbortSignal): Promise<Comparison> =>
      answer(
        history.compare.$get(
          { param, query: { from: String(from), to: String(to) } },
          { init: { signal } },
        ),
      ),
    bringBack: (seq: number, what: RestoreWhat): Promise<Restored> =>
      answer(history.restore.$post({ param, json: { seq, what } })),
    undo: (undo: string): Promise<RestoreUndone> =>
      answer(history.restore.undo.$post({ param, json: { undo } })),
    name: async (seq: number, name: string): Promise<void> => {
      await answer(history.moments.$post({ param, json: { seq, name } }));
    },
    unname: async (mid: string): Promise<void> => {
      await answer(moment.$delete({ param: { id, mid } }));
    },
    share: async (mid: string): Promise<string> => {
      const { token } = await answer(moment.share.$post({ param: { id, mid } }));
      return token;
    },
    stopSharing: async (mid: string): Promise<void> => {
      await answer(moment.share.$delete({ param: { id, mid } }));
    },
  };
}

export type BoardHistory = ReturnType<typeof historyOf>;
