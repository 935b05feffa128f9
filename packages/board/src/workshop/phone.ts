/**
 * What a phone in the hall is told, one value an event: it loads no document, so the server works out
 * for it what it shows. Each event has the whole of its value, and comes again when that has changed.
 */
import type { NoteKind } from '@gapboard/evidence';
import type { Participant } from '../participant.ts';
import type { Rules } from '../permissions/rules.ts';
import type { Role } from '../roles.ts';
import type { Own, Pulse } from './live.ts';
import type { Method } from './rounds.ts';
import type { Stage } from './stages.ts';
import type { Timer } from './timer.ts';

export interface PhoneEvents {
  /** who this person is here */
  me: Participant;
  workshop: PhoneWorkshop;
  /** the maps that a note can be put in, in the order of the board */
  maps: PhoneMap[];
  own: Own;
  /** this person's notes that are on the board under their name, the newest last */
  notes: PhoneNote[];
  /** the round that is open */
  round: PhoneRound | null;
  pulse: Pulse;
  /** the server's time; comes every few seconds, so that a line that has died is noticed */
  now: number;
  /** the last one: the line is closed, and why */
  end: PhoneEnd;
}

export const PHONE_EVENTS = [
  'me',
  'workshop',
  'maps',
  'own',
  'notes',
  'round',
  'pulse',
  'now',
  'end',
] as const satisfies (keyof PhoneEvents)[];

/** `moved`: the same device has opened another line; `changed`: it comes back under a new name or role. */
export type PhoneEnd = 'removed' | 'changed' | 'restarting' | 'moved';

export interface PhoneWorkshop {
  /** the stage that runs, and which of how many it is */
  stage: (Stage & { nth: number; of: number }) | null;
  timer: Timer | null;
  /** private writing in the stage that runs */
  writing: 'open' | 'ended' | null;
  /** what participants may do on the board itself */
  rules: Rules;
  /** who would like to speak, in their order */
  hands: { id: string; name: string }[];
  /** the workshop is over */
  closed: boolean;
  /** of the vote that was closed last */
  result: PhoneResult | null;
}

export interface PhoneMap {
  id: string;
  title: string;
  themes: PhoneHeading[];
  outcomes: PhoneHeading[];
}

/** A theme or an outcome that a note can be put under. */
export interface PhoneHeading {
  id: string;
  label: string;
  /** what it lies in; empty: at the top */
  group: string;
}

export interface PhoneNote {
  id: string;
  text: string;
  kind: NoteKind;
  /** `null`: to be placed */
  place: { theme: string; outcome: string } | null;
  /** what the note says that this one was merged into; `null`: it counts by itself */
  mergedInto: string | null;
}

export interface PhoneRound {
  id: string;
  method: Method;
  criterion: string;
  votes: number;
  cap: number;
  voters: Role[];
  notes: PhoneNote[];
}

export interface PhoneResult {
  /** id of the round */
  id: string;
  method: Method;
  criterion: string;
  voters: number;
  eligible: number;
  /** the first of them, best first */
  items: { note: string; text: string; rank: number; tied: boolean; votes: number | null }[];
  /** how many more there are */
  more: number;
}
