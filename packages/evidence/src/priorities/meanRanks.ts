import type { Ranking, Turnout } from './ballots.ts';
import { assertOrder, offered } from './checks.ts';
import { inOrder, type Placed } from './places.ts';
import { isThin } from './smallGroups.ts';

export interface MeanRank extends Placed {
  /** `null`: nobody ranked anything */
  meanRank: number | null;
  /** Borda's count: number of items + 1 - rank, added up over people */
  borda: number;
}

export interface MeanRanks extends Turnout {
  items: MeanRank[];
}

/**
 * Everybody's orders as one, head by head: by Borda's count, which for lists filled as {@link ranksIn}
 * fills them gives the same order as the mean rank. Where groups of very different size vote,
 * `interimRanking` is the fairer.
 */
export function meanRanks(items: readonly string[], rankings: readonly Ranking[]): MeanRanks {
  const known = offered(items);
  const cast = rankings.filter(({ order }) => order.length > 0);
  const lists = cast.map(({ order }) => filled(known, order));
  const counted = items.map((item, at) => {
    const sum = lists.reduce((total, ranks) => total + (ranks[at] ?? 0), 0);
    return {
      item,
      meanRank: lists.length === 0 ? null : sum / lists.length,
      borda: lists.length * (items.length + 1) - sum,
    };
  });
  return {
    items: inOrder(counted, ({ borda }) => borda, 'most'),
    voters: cast.length,
    abstentions: rankings.length - cast.length,
    thinAnonymity: isThin(cast.length),
  };
}

/**
 * The rank of every item in one order. Items a person was offered and did not rank are level behind
 * those they did: of N items and k ranked each gets the mean of the ranks left, (k + 1 + N) / 2.
 */
export function ranksIn(items: readonly string[], order: readonly string[]): number[] {
  return filled(offered(items), order);
}

function filled(items: ReadonlySet<string>, order: readonly string[]): number[] {
  assertOrder(items, order);
  const ranks = new Map(order.map((item, at) => [item, at + 1]));
  const unranked = (order.length + 1 + items.size) / 2;
  return [...items].map((item) => ranks.get(item) ?? unranked);
}
