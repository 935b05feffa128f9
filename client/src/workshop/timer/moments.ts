import { leftOf, type Timer } from '@gapboard/board';
import { timerWords } from './timerWords.ts';

/** Moments of a running clock that are worth a word, by how much is left then, in ms; the latest last. */
const MOMENTS = [
  ['five', 5 * 60_000],
  ['one', 60_000],
  ['end', 0],
] as const;

export type Moment = (typeof MOMENTS)[number][0];

/** Near enough to be one and the same clock: the server works in whole ms, and more time is added by the minute. */
const SAME_MS = 1_000;

/**
 * The moment that a clock has passed since it was last looked at: the latest, where it has passed
 * several because the page slept. What it was set to itself is not passed.
 */
export function momentPassed(
  before: number,
  left: number,
  { lengthMs }: Pick<Timer, 'lengthMs'>,
): Moment | undefined {
  const passed = MOMENTS.filter(([, at]) => at < lengthMs && before > at && left <= at);
  return passed.at(-1)?.[0];
}

/** What is said when somebody sets, stops or starts the clock; nothing where it only goes on, or a minute is added. */
export function changeWords(
  before: Timer | null,
  after: Timer | null,
  now: number,
): string | undefined {
  if (!after) return undefined;
  const isNew = !before || isSetAnew(before, after);
  if (isNew) return timerWords.started(leftOf(after, now));
  if (after.state === 'paused' && before.state === 'running')
    return timerWords.pausedAt(after.leftMs);
  return undefined;
}

/** Set to another length: more time that is added comes on top of what is left as well. */
function isSetAnew(before: Timer, after: Timer): boolean {
  if (before.state !== 'running' || after.state !== 'running') return false;
  const added = after.lengthMs - before.lengthMs;
  return Math.abs(after.endsAt - before.endsAt - added) > SAME_MS && after.endsAt > before.endsAt;
}
