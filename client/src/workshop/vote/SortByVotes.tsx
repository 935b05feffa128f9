import { useEffect } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import { Check } from './Check.tsx';
import { resultWords } from './resultWords.ts';
import { placesIn, useShownRound } from './useShownRound.ts';
import { useVoteLook } from './VoteView.ts';

/** What lists of notes are sorted by. */
export interface Sorting {
  /** id of the round */
  round: string;
  places: ReadonlyMap<string, number>;
}

export interface SortByVotesProps {
  session: BoardSession;
  /** ids of the notes that would be sorted */
  notes: readonly string[];
  /** told what to sort by; `undefined`: they stay as they lie */
  onSorting: (sorting: Sorting | undefined) => void;
}

/** Whether lists of notes have those with most votes first. Offered where there is anything to sort. */
export default function SortByVotes({ session, notes, onSorting }: SortByVotesProps) {
  const round = useShownRound(session);
  const [{ sorts }, setLook] = useVoteLook(session);
  useEffect(() => {
    onSorting(sorts && round ? { round: round.id, places: placesIn(round) } : undefined);
  }, [onSorting, round, sorts]);
  if (!round || notes.filter((id) => round.notes.includes(id)).length < 2) return null;
  return (
    <Check label={resultWords.sort} checked={sorts} onChange={(on) => setLook({ sorts: on })} />
  );
}
