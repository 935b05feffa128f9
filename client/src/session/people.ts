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
