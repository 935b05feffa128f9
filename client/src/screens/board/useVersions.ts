import type { InferResponseType } from 'hono/client';
import { useCallback, useEffect, useState } from 'react';
import { answer, api } from '../../api.ts';
import { asProblem, type ApiProblem } from '../../apiProblem.ts';

const snapshots = api.api.boards[':id'].snapshots;

/** A kept version in the list. */
export type Version = InferResponseType<typeof snapshots.$get, 200>['snapshots'][number];

export type VersionsState =
  | { at: 'loading' }
  | { at: 'problem'; problem: ApiProblem }
  | { at: 'ready'; versions: Version[] };

export interface Versions {
  state: VersionsState;
  reload: () => void;
  /** @throws {ApiProblem} */
  keep: (name: string) => Promise<void>;
}

export function useVersions(boardId: string): Versions {
  const [state, setState] = useState<VersionsState>({ at: 'loading' });
  const param = { id: boardId };
  const reload = useCallback(() => {
    answer(snapshots.$get({ param: { id: boardId } })).then(
      ({ snapshots: versions }) => setState({ at: 'ready', versions }),
      (thrown: unknown) => setState({ at: 'problem', problem: asProblem(thrown) }),
    );
  }, [boardId]);
  useEffect(reload, [reload]);
  return {
    state,
    reload,
    keep: async (name) => {
      await answer(snapshots.$post({ param, json: { name } }));
      reload();
    },
  };
}
