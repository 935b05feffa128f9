import { changed, difference, isNothing, transformed } from './difference.ts';
import { flatten, type RichText, unflatten } from './flat.ts';

/**
 * `current` with what `after` changes over `before`, where `current` is what others have made of
 * `before` meanwhile: what came or went by them stays so. Texts that cannot be taken apart are not
 * merged; of those the last stands.
 */
export function mergeRichText<T extends RichText>(before: T, after: T, current: T): T {
  if (before === current) return after;
  if (before === after) return current;
  const [old, mine, now] = [flatten(before), flatten(after), flatten(current)];
  if (!old || !mine || !now) return after;
  const theirs = difference(old, now);
  if (isNothing(theirs)) return after;
  const merged: unknown = unflatten(changed(now, transformed(difference(old, mine), theirs)));
  return merged as T;
}
