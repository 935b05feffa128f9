import type { Ranking } from './ballots.ts';
import { ranksIn } from './meanRanks.ts';
import { averageRanks } from './places.ts';

/** How far people who ranked the same items agree. */
export interface Agreement {
  /** Kendall's coefficient of concordance, from 0 (no agreement) to 1 (all the same) */
  w: number;
  /** against chance; to be trusted only for many items or lists */
  chiSquare: number;
  /** the degrees of freedom of {@link chiSquare} */
  df: number;
  lists: number;
  items: number;
}

/** The agreement of people's rankings of what they were offered; who abstained is no list. */
export function agreementOf(
  items: readonly string[],
  rankings: readonly Pick<Ranking, 'order'>[],
): Agreement | null {
  const cast = rankings.filter(({ order }) => order.length > 0);
  return kendallsW(cast.map(({ order }) => ranksIn(items, order)));
}

/**
 * Kendall's W with his correction for ties (M. G. Kendall, Rank Correlation Methods, 1948; the
 * formula as in the R package irr and in NAG g08daf): for m lists of n items
 *
 *   W = 12 S / (m² (n³ - n) - m T)
 *
 * where S is the sum of squares of the items' rank sums about their mean and T the sum of t³ - t over
 * each t that are level in a list; chi-square is m (n - 1) W with n - 1 degrees of freedom.
 *
 * A list has a number for each item, in the same order in all, the smallest for the best: ranks, or
 * anything that sorts alike. `null` where agreement means nothing: fewer than two lists or two items,
 * or all level in all lists.
 */
export function kendallsW(lists: readonly (readonly number[])[]): Agreement | null {
  const m = lists.length;
  const n = lists[0]?.length ?? 0;
  if (lists.some((list) => list.length !== n)) {
    throw new RangeError('Lists of different length do not rank the same items.');
  }
  if (!lists.flat().every(Number.isFinite)) {
    throw new RangeError('A list has a rank that is no finite number.');
  }
  if (m < 2 || n < 2) return null;
  const ranked = lists.map((list) => averageRanks(list, 'least'));
  const meanSum = (m * (n + 1)) / 2;
  const sums = Array.from({ length: n }, (_, at) => total(ranked.map((ranks) => ranks[at] ?? 0)));
  const s = total(sums.map((sum) => (sum - meanSum) ** 2));
  const most = m ** 2 * (n ** 3 - n) - m * total(ranked.map(tiesIn));
  if (most === 0) return null;
  const w = (12 * s) / most;
  return { w, chiSquare: m * (n - 1) * w, df: n - 1, lists: m, items: n };
}

/** The sum of t³ - t over each t that are level. It is that of t² - 1 over all items. */
function tiesIn(ranks: readonly number[]): number {
  return total(ranks.map((rank) => ranks.filter((other) => other === rank).length ** 2 - 1));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
