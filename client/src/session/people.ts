import type { Participant } from '@gapboard/board';
import { peopleOf } from '@gapboard/sync';
import { useCallback, useEffect, useState } from 'react';
import type { BoardSession } from './boardSession.ts';

/** What people are called who are or have been on the board, by participant id; another function when anybody's name is new. */
export function useNames({
  doc,
}: Pick<BoardSession, 'doc'>): (participant: string | undefined) => string | undefined {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const people = peopleOf(doc);
    const onChange = (): void => setTimes((before) => before + 1);
    people.observe(onChange);
    return () => people.unobserve(onChange);
  }, [doc]);
  return useCallback(
    (participant) => (participant === undefined ? undefined : peopleOf(doc).get(participant)?.name),
    // Whoever shows names shows them anew.
    // eslint-disable-next-line react/exhaustive-deps
    [doc, times],
  );
}

/** Calls back when somebody is by now somebody else than this page takes them for: by another name, or with another role. */
export function useOwnChange(
  { doc }: BoardSession,
  { id, name, role }: Participant,
  onChanged: () => void,
): void {
  useEffect(() => {
    const people = peopleOf(doc);
    const look = (): void => {
      const now = people.get(id);
      if (now && (now.name !== name || now.role !== role)) onChanged();
    };
    people.observe(look);
    look();
    return () => people.unobserve(look);
  }, [doc, id, name, role, onChanged]);
}
