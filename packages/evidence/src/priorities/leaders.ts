import { assertHowMany } from './checks.ts';
import type { Place } from './places.ts';

/**
 * Who goes on to a second round: the first `top` places, and everyone level with the last of them, so
 * that chance draws no line. Where few items were chosen at all, those that were not are level
 * behind them and would all come along: leave them out first (`items.filter(({ votes }) => votes > 0)`).
 */
export function leaders<T extends Place>(items: readonly T[], top: number): T[] {
  assertHowMany(top, 'The number of places');
  return items.filter(({ rank }) => rank <= top);
}
