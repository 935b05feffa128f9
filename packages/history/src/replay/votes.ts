import type { Round } from '@gapboard/board';
import type { BoardState } from '../format.ts';
import { isFields } from './read.ts';

/** What the id of a round's record begins with, before the round's own. */
export const ROUND = 'session:round:';

/** What a vote has come to, note by note. */
export interface Votes {
  id: string;
  criterion: string;
  /** what each note got, most first; `share` is 1 for the most */
  notes: { id: string; says: string; share: number; count: number | null }[];
}

/** The votes that were closed last; `undefined` where none have been. */
export function votesIn(state: BoardState): Votes | undefined {
  let last: Round | undefined;
  for (const [id, record] of state) {
    if (!id.startsWith(ROUND)) continue;
    const value: unknown = Reflect.get(record, 'value');
    if (isClosed(value) && (value.closedAt ?? 0) >= (last?.closedAt ?? 0)) last = value;
  }
  return last && votesOf(last);
}

function votesOf({ id, criterion, result }: Round): Votes | undefined {
  if (!result) return undefined;
  if (result.method === 'dots') {
    const items = result.totals.items.filter(({ votes }) => votes > 0);
    const most = Math.max(1, ...items.map(({ votes }) => votes));
    const notes = items.map(({ item, votes }) => ({
      id: item,
      says: String(votes),
      share: votes / most,
      count: votes,
    }));
    return { id, criterion, notes };
  }
  const items = result.ranking.items.filter(({ combined }) => combined > 0);
  const most = Math.max(1, ...items.map(({ combined }) => combined));
  const notes = items.map(({ item, combined, rank }) => ({
    id: item,
    says: ordinal(rank),
    share: combined / most,
    count: null,
  }));
  return { id, criterion, notes };
}

function isClosed(value: unknown): value is Round {
  return isFields(value) && value['state'] === 'closed' && isFields(value['result']);
}

function ordinal(n: number): string {
  const ends = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${n}${ends[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(n)]}`;
}
