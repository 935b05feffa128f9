import type { CellRef, Direction, Strength } from '@gapboard/evidence';
import { useCallback } from 'react';
import { answer, api } from '../../../api.ts';
import { type Answer, useAnswer } from '../../../useAnswer.ts';

/** What this person has said of a cell while nobody sees what others say. */
export interface OwnRating {
  strength: Strength;
  direction: Direction | null;
}

const route = api.api.boards[':id'].ratings;

/** Rates a cell of a map that is rated blind: the server holds it apart from the board. */
export async function rateBlind(id: string, cell: CellRef, said: OwnRating): Promise<void> {
  const { theme, outcome } = cell;
  await answer(route.$put({ param: { id }, json: { theme, outcome, ...said } }));
}

export async function takeBackBlind(id: string, { theme, outcome }: CellRef): Promise<void> {
  await answer(route.$delete({ param: { id }, query: { theme, outcome } }));
}

/** What the server tells this person of a cell: their own rating, and how many there are. */
export interface BlindLook {
  mine: OwnRating | undefined;
  count: number;
}

/** Asked anew whenever `times` is another number, and only where there is a cell to ask of. */
export function useBlindLook(
  id: string,
  cell: CellRef | undefined,
  times: number,
): Answer<BlindLook> {
  const { theme, outcome } = cell ?? {};
  const ask = useCallback(async () => {
    if (theme === undefined) return { mine: undefined, count: 0 };
    const { mine, counts } = await answer(route.$get({ param: { id } }));
    const isHere = (one: CellRef): boolean => one.theme === theme && one.outcome === outcome;
    return { mine: mine.find(isHere), count: counts.find(isHere)?.count ?? 0 };
    // What was answered before a change says nothing about now.
    // eslint-disable-next-line react/exhaustive-deps
  }, [id, theme, outcome, times]);
  return useAnswer(ask);
}
