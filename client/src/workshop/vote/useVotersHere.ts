import { useEffect, useState } from 'react';
import { answer, api } from '../../api.ts';
import type { Voter } from './newRound.ts';

/** Who is here by role and kind of person, for facilitators; nobody until it is known, and where it is not to be had. */
export function useVotersHere(boardId: string): readonly Voter[] {
  const [voters, setVoters] = useState<readonly Voter[]>([]);
  useEffect(() => {
    let isWanted = true;
    answer(api.api.boards[':id'].people.$get({ param: { id: boardId } })).then(
      ({ people }) => {
        if (isWanted) setVoters(people.filter(({ devices }) => devices.length > 0));
      },
      // It serves a warning alone; without it the round opens all the same.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [boardId]);
  return voters;
}
