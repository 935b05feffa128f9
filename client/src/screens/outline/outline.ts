import type { Participant } from '@gapboard/board';
import type { CellRef } from '@gapboard/evidence';
import { createContext, useContext } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import type { RecordsWatch } from '../../session/records/recordsWatch.ts';
import type { Drafts } from './drafts.ts';

/** What the parts of an outline share. */
export interface Outline {
  session: BoardSession;
  records: RecordsWatch;
  me: Participant;
  drafts: Drafts;
  /** what somebody is called; `undefined` for those who are not known here */
  nameOf: (participant: string | undefined) => string | undefined;
  /** says what has been done, to those who listen to the page */
  say: (words: string) => void;
  /** goes to a cell, to look at it */
  goTo: (place: { map: string; cell: CellRef }) => void;
}

const Shared = createContext<Outline | undefined>(undefined);
export const OutlineProvider = Shared.Provider;

export function useOutline(): Outline {
  const outline = useContext(Shared);
  if (!outline) throw new Error('This belongs in an outline.');
  return outline;
}
