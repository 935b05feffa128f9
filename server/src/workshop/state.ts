import {
  type Rules,
  RULES_KEY,
  type Round,
  roundKey,
  type WorkshopState,
  workshopFrom,
} from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import type { Room } from '../rooms/Room.ts';

/** What changes in a workshop's state by one command. */
export type StatePatch = Partial<Omit<WorkshopState, 'rounds'>> & {
  rules?: Rules;
  /** rounds that are new or have changed */
  rounds?: readonly Round[];
};

export function stateOf({ doc }: Pick<Room, 'doc'>): WorkshopState {
  return workshopFrom(new Map(sessionOf(doc).entries()));
}

/** Writes a change on somebody's word, all of it at once, together with whatever else it does to the document. */
export function writeState(
  room: Pick<Room, 'doc' | 'edit'>,
  author: string,
  { rounds = [], rules, ...parts }: StatePatch,
  also: () => void = () => undefined,
): void {
  const session = sessionOf(room.doc);
  room.edit(author, (origin) => {
    room.doc.transact(() => {
      for (const [key, value] of Object.entries(parts)) session.set(key, value);
      for (const round of rounds) session.set(roundKey(round.id), round);
      if (rules) session.set(RULES_KEY, rules);
      also();
    }, origin);
  });
}
