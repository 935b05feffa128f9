import type { Rules } from '../permissions/rules.ts';

/**
 * What people may do in a stage. `write`: write privately, for nobody's eyes but their own until a
 * facilitator brings it all in; the others are what they say. None of them: people look.
 */
export const ACTIVITIES = ['write', 'notes', 'move', 'sketch', 'vote'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** One part of a workshop. */
export interface Stage {
  /** see {@link isWorkshopId} */
  id: string;
  name: string;
  /** what to do, in a sentence or two; shown to everyone */
  instructions: string;
  /** how long it is meant to take; 0: no time is shown */
  minutes: number;
  activities: Activity[];
  /** what is written privately is brought in without names, and nobody can tell whose it was */
  anonymous: boolean;
}

/** What of a stage its facilitator says. */
export type StageContent = Omit<Stage, 'id'>;

/** The stage a workshop is in. */
export interface RunningStage {
  id: string;
  /** server time, epoch milliseconds */
  startedAt: number;
  /** participant id of the facilitator who started it */
  by: string;
}

/** Longest instructions of a stage and criterion of a vote, in characters. */
export const INSTRUCTIONS_MAX = 1_000;
/** Most stages a workshop has: a day's has a dozen. */
export const STAGES_MAX = 40;
/** Longest stage, in minutes. */
export const MINUTES_MAX = 600;

/** What participants may do on the board itself in a stage: private writing leaves it alone. */
export function rulesIn({ activities }: Pick<Stage, 'activities'>): Rules {
  const may = (activity: Activity): boolean => activities.includes(activity);
  return { notes: may('notes'), move: may('move'), sketch: may('sketch') };
}

/** A short name for a stage, a round or an area, as its maker draws it: it ends up in keys of the session. */
export function isWorkshopId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]{8,24}$/.test(value);
}

const SIGNS = 'abcdefghijklmnopqrstuvwxyz012345';
const ID_SIGNS = 12;

/** @param random fills an array with random bytes, as `crypto.getRandomValues` does */
export function newWorkshopId(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(ID_SIGNS);
  random(bytes);
  return Array.from(bytes, (byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
}
