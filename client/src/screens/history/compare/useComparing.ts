import type { Comparison, CreditedChange, HistoryOutline, Moment } from '@gapboard/history';
import { useCallback, useMemo, useState } from 'react';
import { type Drawn, usePicture } from '../../../boardAt/usePicture.ts';
import type { BoardHistory } from '../data/historyOf.ts';
import { type NewestView, useNewest } from '../data/useNewest.ts';
import { type ChangeFilter, EVERYTHING, filtered } from './changeFilter.ts';

const KEPT_COMPARISONS = 8;
const KEPT_MOMENTS = 4;
const NONE: readonly CreditedChange[] = [];

/** Which of the two moments of a comparison is seen. */
export type Side = 'before' | 'after';

/** The comparison of the moment on the slider with another. */
export interface Comparing {
  with: Moment | undefined;
  compareWith: (moment: Moment | undefined) => void;
  asked: NewestView<string, Comparison>;
  /** what was answered last */
  comparison: Comparison | undefined;
  /** another is being worked out */
  isLate: boolean;
  filter: ChangeFilter;
  setFilter: (filter: ChangeFilter) => void;
  /** what is shown of it */
  changes: readonly CreditedChange[];
  /** id of the change that is looked at */
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
  side: Side;
  setSide: (side: Side) => void;
  /** the board at the earlier moment, and at the later one */
  before: Drawn | undefined;
  after: Drawn | undefined;
}

/** @param drawn the board at the moment on the slider */
export function useComparing(
  history: BoardHistory,
  { rewritten }: HistoryOutline,
  shown: Moment,
  drawn: Drawn | undefined,
): Comparing {
  const [other, setOther] = useState<Moment>();
  const [filter, setFilter] = useState(EVERYTHING);
  const [chosen, choose] = useState<string>();
  const [side, setSide] = useState<Side>('after');

  const compare = useCallback(
    (pair: string, signal: AbortSignal) => {
      const [from = 0, to = 0] = pair.split(' ').map(Number);
      return history.compare(from, to, signal);
    },
    // eslint-disable-next-line react/exhaustive-deps -- as in useLooking: not after a removal for good
    [history, rewritten],
  );
  const look = useCallback(
    (seq: number, signal: AbortSignal) => history.at(seq, signal),
    // eslint-disable-next-line react/exhaustive-deps -- as above
    [history, rewritten],
  );
  const pair = other && `${Math.min(other.seq, shown.seq)} ${Math.max(other.seq, shown.seq)}`;
  const asked = useNewest(compare, pair, KEPT_COMPARISONS);
  const otherThen = useNewest(look, other?.seq, KEPT_MOMENTS);
  const otherDrawn = usePicture(other && otherThen.answer?.value.records, history.boardId);

  const comparison = other ? asked.answer?.value : undefined;
  const changes = useMemo(
    () => (comparison ? filtered(comparison.changes, filter) : NONE),
    [comparison, filter],
  );
  const compareWith = useCallback((moment: Moment | undefined) => {
    setOther(moment);
    setFilter(EVERYTHING);
    choose(undefined);
    setSide('after');
  }, []);
  const isEarlier = other !== undefined && other.seq < shown.seq;
  return {
    with: other,
    compareWith,
    asked,
    comparison,
    isLate: pair !== undefined && asked.answer?.key !== pair && !asked.problem,
    filter,
    setFilter,
    changes,
    chosen,
    choose,
    side,
    setSide,
    before: isEarlier ? otherDrawn : drawn,
    after: isEarlier ? drawn : otherDrawn,
  };
}
