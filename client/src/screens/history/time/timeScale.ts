import type { Moment } from '@gapboard/history';

/** A time without any change that is longer than this (ms) lies between two sittings, and is folded. */
export const FOLD_AFTER_MS = 30 * 60_000;
/** How much of the line a fold takes, and all of them together at most. */
const FOLD_WIDTH = 0.04;
const FOLDS_AT_MOST = 0.4;
/** A moment alone is drawn as if it had taken so long (ms). */
const LEAST_MS = 1000;

export interface Span {
  fromAt: number;
  toAt: number;
}

/** A stretch of time, and where on the line it lies: 0 is its beginning, 1 its end. */
export interface Part extends Span {
  start: number;
  width: number;
  isFold: boolean;
}

/** A line of time on which hours and days without a change take next to no room. */
export type TimeScale = readonly Part[];

/**
 * @param ticks moments from first to last
 * @param window what of it the line shows, where that is not all
 */
export function timeScale(ticks: readonly Moment[], window?: Span): TimeScale {
  const spans = inWindow(sittings(ticks), window);
  const folds = spans.filter(({ isFold }) => isFold).length;
  const foldWidth = folds === 0 ? 0 : Math.min(FOLD_WIDTH, FOLDS_AT_MOST / folds);
  const worked = spans.reduce((sum, one) => sum + (one.isFold ? 0 : lengthOf(one)), 0);
  const left = 1 - folds * foldWidth;
  let start = 0;
  return spans.map((span) => {
    const width = span.isFold ? foldWidth : (left * lengthOf(span)) / worked;
    const part = { ...span, start, width };
    start += width;
    return part;
  });
}

/** Where on the line a time lies. */
export function placeOf(scale: TimeScale, at: number): number {
  const part = scale.find(({ toAt }) => at <= toAt) ?? scale.at(-1);
  if (!part) return 0;
  const into = (at - part.fromAt) / Math.max(1, part.toAt - part.fromAt);
  return part.start + part.width * Math.min(1, Math.max(0, into));
}

/** What time a place on the line is. */
export function timeAt(scale: TimeScale, place: number): number {
  const part = scale.find(({ start, width }) => place <= start + width) ?? scale.at(-1);
  if (!part) return 0;
  const into = part.width === 0 ? 0 : (place - part.start) / part.width;
  return part.fromAt + (part.toAt - part.fromAt) * Math.min(1, Math.max(0, into));
}

type Sitting = Span & { isFold: boolean };

function sittings(ticks: readonly Moment[]): Sitting[] {
  const found: Sitting[] = [];
  for (const { at } of ticks) {
    const last = found.at(-1);
    if (last && at - last.toAt <= FOLD_AFTER_MS) last.toAt = Math.max(last.toAt, at);
    else {
      if (last) found.push({ fromAt: last.toAt, toAt: at, isFold: true });
      found.push({ fromAt: at, toAt: at, isFold: false });
    }
  }
  return found;
}

function inWindow(spans: Sitting[], window: Span | undefined): Sitting[] {
  if (!window) return spans;
  return spans
    .filter(({ fromAt, toAt }) => toAt >= window.fromAt && fromAt <= window.toAt)
    .map((span) => ({
      ...span,
      fromAt: Math.max(span.fromAt, window.fromAt),
      toAt: Math.min(span.toAt, window.toAt),
    }));
}

function lengthOf({ fromAt, toAt }: Span): number {
  return Math.max(LEAST_MS, toAt - fromAt);
}
