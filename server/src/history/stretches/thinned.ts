import { type BoardState, StateWalker } from '@gapboard/history';
import type { StoredStretch } from '../../storage/Storage.ts';
import { packStretch, unpackStretch } from './pack.ts';

/**
 * A board's memory without the stretches that ended before a time (epoch milliseconds): it begins
 * with what was on the board then. The newest stretch is always kept. For `Memories.rewrite`.
 */
export function thinned(stored: readonly StoredStretch[], before: number): StoredStretch[] {
  const first = stored.findIndex(({ toAt }) => toAt >= before);
  const begins = first < 0 ? stored.length - 1 : first;
  const opening = stored[begins];
  if (begins <= 0 || !opening || opening.keyframe) return stored.slice(Math.max(0, begins));
  const walker = new StateWalker();
  const keyframe = stored.slice(0, begins).findLastIndex((one) => one.keyframe !== null);
  for (const one of stored.slice(keyframe, begins)) {
    const stretch = unpackStretch(one);
    walker.enter(stretch);
    for (const step of stretch.steps) walker.take(step);
  }
  const state: BoardState = walker.state;
  const kept = packStretch({ ...unpackStretch(opening), keyframe: [...state.values()] }, state);
  return [kept, ...stored.slice(begins + 1)];
}
