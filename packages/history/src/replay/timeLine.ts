import type { Moment } from '../format.ts';
import type { ReplayScript } from '../script.ts';

/** Longer than this nothing happened: people talked, or had coffee. In ms. */
const IDLE_MS = 1_500;
/** What is left of such a rest, in ms: enough to see that something new begins. */
const BEAT_MS = 500;
/** How long the end stays, in ms. */
const REST_MS = 800;

/**
 * When what happened on a board is shown. A *position* is ms of playing at its own pace, from 0 to
 * `length`; the steps of a script are numbered from 0, and `n` steps have happened when the first n
 * of them have.
 */
export interface TimeLine {
  readonly length: number;
  /** where each step happens */
  readonly at: readonly number[];
  /** how many steps have happened at a position */
  stepsBy(position: number): number;
  /** server time, epoch ms */
  timeAt(position: number): number;
  /** where a server time lies */
  positionAt(time: number): number;
  /** where a moment begins to be seen */
  positionOf(moment: Moment): number;
}

export interface TimeLineOptions {
  /** rests shrink to a beat; otherwise they last as long as they did */
  skipsIdle: boolean;
}

export function newTimeLine(
  { from, steps }: Pick<ReplayScript, 'from' | 'steps'>,
  { skipsIdle }: TimeLineOptions,
): TimeLine {
  const at: number[] = [];
  const times: number[] = [];
  let position = 0;
  let time = steps[0] ? Math.min(from.at, steps[0].at) : from.at;
  const begins = time;
  for (const step of steps) {
    // A clock that was put back in the middle of a workshop does not run backwards here.
    const gap = Math.max(0, step.at - time);
    position += skipsIdle && gap > IDLE_MS ? BEAT_MS : gap;
    time += gap;
    at.push(position);
    times.push(time);
  }
  const positionAt = (when: number): number => between([begins, ...times], [0, ...at], when);
  const numbers = steps.map(({ seq }) => seq);
  return {
    length: position + REST_MS,
    at,
    stepsBy: (where) => countTo(at, where),
    timeAt: (where) => between([0, ...at], [begins, ...times], where),
    positionAt,
    // A stage may begin while nothing happens: then its time says where; but not before what came before it.
    positionOf: (moment) =>
      Math.max(at[countTo(numbers, moment.seq) - 1] ?? 0, positionAt(moment.at)),
  };
}

/** How many of these ascending numbers are no more than `most`. */
export function countTo(ascending: readonly number[], most: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

function between(from: readonly number[], to: readonly number[], where: number): number {
  const n = countTo(from, where);
  const [a, b] = [from[n - 1], from[n]];
  const [start, end] = [to[n - 1], to[n]];
  if (a === undefined || start === undefined) return to[0] ?? 0;
  if (b === undefined || end === undefined) return start;
  return start + ((where - a) / (b - a)) * (end - start);
}
