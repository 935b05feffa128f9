/**
 * The state of a workshop in the `session` root of a board's document, one value a key. What says
 * when something began or ended, and who may know what, the server alone writes, on a facilitator's
 * word: so it has one clock and one order. The rest facilitators write themselves.
 */
import { roundKey, type ServerKey } from './keys.ts';
import type { Round } from './rounds.ts';
import type { RunningStage, Stage } from './stages.ts';
import type { Timer } from './timer.ts';

/** How a workshop is run, as everyone on the board may know it. */
export interface WorkshopSettings {
  /** what kinds of people take part, to be chosen from on joining: results are shown by them */
  groups: string[];
  /** people may join without a name */
  nameless: boolean;
  /** `lobby`: who comes waits until a facilitator lets them in; `locked`: nobody comes in any more */
  door: 'open' | 'lobby' | 'locked';
}

export const USUAL_SETTINGS: WorkshopSettings = {
  groups: ['Practitioner', 'Lived experience', 'Manager', 'Researcher'],
  nameless: true,
  door: 'open',
};

/** Private writing of one stage: `open` while people write, `ended` when it is to be brought in. */
export interface PrivateWriting {
  /** id of the stage */
  stage: string;
  anonymous: boolean;
  state: 'open' | 'ended';
  /** notes that have been brought in so far */
  revealed: number;
}

/** Somebody who would like to speak, in the order they said so. */
export interface Hand {
  /** participant id */
  id: string;
  /** server time, epoch milliseconds */
  at: number;
}

/** A workshop that is over: the board is read-only for all but facilitators. */
export interface Closed {
  at: number;
  /** participant id of whoever closed it */
  by: string;
}

/** What a session says of its workshop. */
export interface WorkshopState {
  agenda: Stage[];
  stage: RunningStage | null;
  timer: Timer | null;
  /** of every stage in which people have written privately */
  private: PrivateWriting[];
  hands: Hand[];
  settings: WorkshopSettings;
  closed: Closed | null;
  /** of the link to the results: an older one opens nothing */
  results: { version: number };
  /** in the order they were opened */
  rounds: Round[];
}

/** The state in a `session` root, which only the server writes: what is not there is as it begins. */
export function workshopFrom(session: ReadonlyMap<string, unknown>): WorkshopState {
  const read = <T>(key: ServerKey, otherwise: T): T =>
    // The guard lets nobody but the server write these.
    (session.get(key) as T | undefined) ?? otherwise;
  const rounds = [...session]
    .filter(([key]) => key.startsWith(roundKey('')))
    .map(([, round]) => round as Round);
  return {
    agenda: read<Stage[]>('agenda', []),
    stage: read<RunningStage | null>('stage', null),
    timer: read<Timer | null>('timer', null),
    private: read<PrivateWriting[]>('private', []),
    hands: read<Hand[]>('hands', []),
    settings: { ...USUAL_SETTINGS, ...read<Partial<WorkshopSettings>>('settings', {}) },
    closed: read<Closed | null>('closed', null),
    results: read('results', { version: 1 }),
    rounds: rounds.toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)),
  };
}

export function stageOf({
  agenda,
  stage,
}: Pick<WorkshopState, 'agenda' | 'stage'>): Stage | undefined {
  return agenda.find(({ id }) => id === stage?.id);
}

/** The round that is open; there is at most one. */
export function roundOpenIn({ rounds }: { rounds: readonly Round[] }): Round | undefined {
  return rounds.find(({ state }) => state === 'open');
}
