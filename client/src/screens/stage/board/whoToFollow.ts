import type { BigScreenFollows } from '@gapboard/board';
import { isHere } from '../../../session/presence.ts';
import { readSight, type Sight } from './readSight.ts';

export interface FollowOptions {
  /** the awareness states of everyone's windows, by client id */
  states: ReadonlyMap<number, unknown>;
  /** the client id of the big screen itself */
  self: number;
  /** participant id of whoever opened it: among several facilitators it is theirs */
  me: string;
  follow: BigScreenFollows;
}

/** What the big screen is to show: what whoever it follows sees; `undefined` for all of the board, where nobody is there to follow. */
export function whatToSee({ states, self, me, follow }: FollowOptions): Sight | undefined {
  if (follow === 'map') return undefined;
  const windows = [...states]
    .filter(([client]) => client !== self)
    .flatMap(([client, state]) => {
      if (!isHere(state) || state.role !== follow || state.canvas === undefined) return [];
      const sight = readSight(state.canvas);
      return sight ? [{ client, id: state.id, sight }] : [];
    })
    .toSorted((a, b) => Number(b.id === me) - Number(a.id === me) || a.client - b.client);
  return windows[0]?.sight;
}

/** The name of a scribe whose canvas can be shown. */
export function scribeSeen(states: ReadonlyMap<number, unknown>): string | undefined {
  for (const state of states.values()) {
    if (!isHere(state) || state.role !== 'scribe' || state.canvas === undefined) continue;
    if (readSight(state.canvas)) return state.name;
  }
  return undefined;
}
