import type { Door, Participant, Place, Role } from '@gapboard/board';
import type { InferResponseType } from 'hono/client';
import { useCallback, useEffect, useState } from 'react';
import { answer, api } from '../api.ts';
import { type ApiProblem, asProblem } from '../apiProblem.ts';

const routes = api.api.boards[':id'].people;

/** Somebody as facilitators see them. */
export type Listed = InferResponseType<typeof routes.$get, 200>['people'][number];

export interface PersonChange {
  name: string;
  role: Role;
  group: string | null;
  place: Place | null;
}

export type PeopleState =
  | { at: 'loading' }
  | { at: 'problem'; problem: ApiProblem }
  /** `now`: by the server's clock, as are all times in it */
  | { at: 'ready'; people: Listed[]; now: number };

export interface PeopleList {
  state: PeopleState;
  reload: () => void;
  /** Looks again, with the list before one's eyes. */
  refresh: () => Promise<void>;
  /** @throws {ApiProblem} as do all of these */
  change: (id: string, change: Partial<PersonChange>) => Promise<void>;
  remove: (id: string) => Promise<void>;
  admit: (...ids: string[]) => Promise<void>;
}

/** How old the list gets while nothing is known to have changed, in ms: who is here is seen at once elsewhere. */
const RENEW_EVERY_MS = 5_000;

/** Everyone on a board, kept up to date; anew also when it is heard that others are here, or that others wait. */
export function usePeople(
  boardId: string,
  here: readonly Participant[],
  waiting: number | undefined,
): PeopleList {
  const [state, setState] = useState<PeopleState>({ at: 'loading' });
  const load = useCallback(async (): Promise<void> => {
    try {
      const { people, now } = await answer(routes.$get({ param: { id: boardId } }));
      setState({ at: 'ready', people, now });
    } catch (thrown) {
      // A list that was right a moment ago is better than none.
      setState((before) =>
        before.at === 'ready' ? before : { at: 'problem', problem: asProblem(thrown) },
      );
    }
  }, [boardId]);
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), RENEW_EVERY_MS);
    return () => clearInterval(timer);
  }, [load, here, waiting]);

  const param = (pid: string) => ({ param: { id: boardId, pid } });
  return {
    state,
    reload: () => {
      setState({ at: 'loading' });
      void load();
    },
    refresh: load,
    change: async (id, change) => {
      await answer(routes[':pid'].$patch({ ...param(id), json: change }));
      await load();
    },
    remove: async (id) => {
      await answer(routes[':pid'].$delete(param(id)));
      await load();
    },
    admit: async (...ids) => {
      for (const id of ids) await answer(routes[':pid'].admit.$post(param(id)));
      await load();
    },
  };
}

export interface SettingsChange {
  door?: Door;
  nameless?: boolean;
  groups?: string[];
}

/** @throws {ApiProblem} */
export async function changeSettings(id: string, json: SettingsChange): Promise<void> {
  await answer(api.api.boards[':id'].workshop.settings.$put({ param: { id }, json }));
}
