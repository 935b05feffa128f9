/**
 * What is said of a workshop beside its document, because it is of the moment, or for one person
 * alone: to our own clients in the live connection (message 106), to a phone in its stream.
 */
import type { NoteKind } from '@gapboard/evidence';
import type { Ballot } from './rounds.ts';

/** Small signs that go up for a moment and stay nowhere. */
export const REACTIONS = ['agree', 'clap', 'idea', 'unsure'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Of the moment, the same for everyone. */
export interface Pulse {
  /** private writing that is under way or waits to be brought in: how much, of nobody by name */
  writing: { notes: number; people: number } | null;
  /** the open round: how many have voted, of how many; running totals (note -> votes) where it is live */
  voting: {
    round: string;
    voted: number;
    eligible: number;
    totals: Record<string, number> | null;
  } | null;
  /** reactions since the last pulse */
  reactions: Partial<Record<Reaction, number>>;
  /** people in the lobby, for facilitators to let in */
  waiting: number;
}

/** A note that only its author can see yet. */
export interface PrivateNote {
  /** as its author's device named it, so that sending it twice makes one */
  id: string;
  stage: string;
  text: string;
  kind: NoteKind;
  /** `null`: to be placed when it is brought in */
  cell: { theme: string; outcome: string } | null;
  map: string | null;
}

/** For one person alone. */
export interface Own {
  notes: PrivateNote[];
  /** in rounds that are open */
  ballots: Ballot[];
}

/** What is told of a workshop beside its document, one of them at a time. */
export type Said = { pulse: Pulse } | { own: Own };

/** What a server has said; `undefined` for what this version does not know. */
export function readSaid(value: unknown): Said | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  // It comes from our own server over the connection it keeps, and is shown, never run.
  if ('pulse' in value) return { pulse: value.pulse as Pulse };
  return 'own' in value ? { own: value.own as Own } : undefined;
}
