import type { InferResponseType } from 'hono/client';
import { useCallback, useEffect, useState } from 'react';
import { answer, api } from '../../../api.ts';
import { type ApiProblem, asProblem } from '../../../apiProblem.ts';
import type { BoardSession } from '../../../session/boardSession.ts';
import { useSessionView } from '../../../session/useBoardSession.ts';

const routes = api.api.boards[':id']['handed-in'];

/** One piece of handed-in work in the list. */
export type HandedIn = InferResponseType<typeof routes.$get, 200>['handedIn'][number];

export type HandedInState =
  | { at: 'loading' }
  | { at: 'problem'; problem: ApiProblem }
  | { at: 'ready'; work: HandedIn[] };

export interface HandedInList {
  state: HandedInState;
  /** how many pieces wait for a facilitator, as far as is known */
  waiting: number;
  reload: () => void;
  /** @throws {ApiProblem} */
  place: (work: HandedIn) => Promise<void>;
  /** @throws {ApiProblem} */
  putAside: (work: HandedIn) => Promise<void>;
}

/** What has been handed in on a board, kept up to date for whoever may see it; for others it is not asked for. */
export function useHandedIn(session: BoardSession, maySee: boolean): HandedInList {
  const handedIn = useSessionView(session, ({ told }) => told.handedIn);
  const { boardId } = session;
  const [state, setState] = useState<HandedInState>({ at: 'loading' });
  // While the line was down nobody told of what came in.
  const isLive = useSessionView(session, ({ connection }) => connection.kind === 'live');
  const load = useCallback(() => {
    let current = true;
    answer(routes.$get({ param: { id: boardId } })).then(
      ({ handedIn: work }) => current && setState({ at: 'ready', work }),
      (thrown: unknown) =>
        // A list that was right a moment ago is better than none.
        current &&
        setState((now) =>
          now.at === 'ready' ? now : { at: 'problem', problem: asProblem(thrown) },
        ),
    );
    return () => {
      current = false;
    };
  }, [boardId]);
  useEffect(() => (maySee && isLive ? load() : undefined), [maySee, isLive, handedIn, load]);

  return {
    state,
    waiting:
      state.at === 'ready'
        ? state.work.filter((work) => work.state === 'waiting').length
        : (handedIn?.waiting ?? 0),
    reload: () => {
      setState({ at: 'loading' });
      load();
    },
    place: async ({ id: hid }) => {
      const param = { id: boardId, hid };
      const { handedIn: work } = await answer(routes[':hid'].place.$post({ param }));
      setState({ at: 'ready', work });
    },
    putAside: async ({ id: hid }) => {
      const param = { id: boardId, hid };
      const { handedIn: work } = await answer(routes[':hid'].$delete({ param }));
      setState({ at: 'ready', work });
    },
  };
}
