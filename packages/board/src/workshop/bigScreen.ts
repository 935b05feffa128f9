import { isFields } from '../permissions/changes.ts';
import { roundOpenIn, type WorkshopState } from './session.ts';
import { isWorkshopId } from './stages.ts';

/** Where it lies in the `session` root what the big screen shows; facilitators write it themselves. */
export const BIG_SCREEN_KEY = 'screen';

/** `auto`: how to join until the first stage, then the board, and results when a vote of this stage has been closed. */
export const BIG_SCREEN_SHOWS = ['auto', 'join', 'board', 'results'] as const;
export type BigScreenShows = (typeof BIG_SCREEN_SHOWS)[number];

/** Whose view of the board the big screen shows; `map`: all of the board, from nobody's view. */
export const BIG_SCREEN_FOLLOWS = ['facilitator', 'scribe', 'map'] as const;
export type BigScreenFollows = (typeof BIG_SCREEN_FOLLOWS)[number];

/** How much of the board's part is the scribe's own, beside what follows somebody else. */
export const BIG_SCREEN_SCRIBES = ['none', 'half', 'all'] as const;
export type BigScreenScribe = (typeof BIG_SCREEN_SCRIBES)[number];

/** What facilitators have said is to be on the projector. */
export interface BigScreen {
  show: BigScreenShows;
  follow: BigScreenFollows;
  scribe: BigScreenScribe;
  /** the round whose result is shown; `null`: the last that was closed */
  round: string | null;
}

export const USUAL_BIG_SCREEN: BigScreen = {
  show: 'auto',
  follow: 'facilitator',
  scribe: 'none',
  round: null,
};

/** What the `session` root says: where it says nothing that makes sense, it is as usual. */
export function bigScreenFrom(value: unknown): BigScreen {
  if (!isFields(value)) return USUAL_BIG_SCREEN;
  return {
    show: BIG_SCREEN_SHOWS.find((one) => one === value['show']) ?? USUAL_BIG_SCREEN.show,
    follow: BIG_SCREEN_FOLLOWS.find((one) => one === value['follow']) ?? USUAL_BIG_SCREEN.follow,
    scribe: BIG_SCREEN_SCRIBES.find((one) => one === value['scribe']) ?? USUAL_BIG_SCREEN.scribe,
    round: isWorkshopId(value['round']) ? value['round'] : null,
  };
}

/** What is on it now. */
export function onBigScreen(
  { show }: Pick<BigScreen, 'show'>,
  state: Pick<WorkshopState, 'stage' | 'rounds' | 'closed'>,
): Exclude<BigScreenShows, 'auto'> {
  if (show !== 'auto') return show;
  const { stage, rounds, closed } = state;
  const counted = rounds.filter(({ result }) => result !== null);
  if (closed) return counted.length > 0 ? 'results' : 'board';
  if (!stage) return counted.length > 0 || roundOpenIn(state) ? 'board' : 'join';
  const isNews = counted.some(({ closedAt }) => (closedAt ?? 0) >= stage.startedAt);
  return isNews && !roundOpenIn(state) ? 'results' : 'board';
}
