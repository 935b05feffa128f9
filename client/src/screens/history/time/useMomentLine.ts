import type { HistoryOutline } from '@gapboard/history';
import { useMemo } from 'react';
import { type StageStretch, stageOf, stageStretches } from './stageStretches.ts';
import { seqAt, timeOf } from './ticks.ts';
import { placeOf, type Span, timeAt, type TimeScale, timeScale } from './timeScale.ts';

const MINUTE_MS = 60_000;

/** The line that a slider runs on: which moment a place is, and the ways from one to another. */
export interface MomentLine {
  scale: TimeScale;
  stages: readonly StageStretch[];
  /** numbers of the first and last entry it shows */
  first: number;
  last: number;
  placeOfTime: (at: number) => number;
  placeOfSeq: (seq: number) => number;
  seqAtPlace: (place: number) => number;
  seqAtTime: (at: number) => number;
  timeOf: (seq: number) => number;
  stageOf: (seq: number) => StageStretch | undefined;
  /** so many minutes on, and at least one change */
  minutesOn: (seq: number, minutes: 1 | -1) => number;
}

/** @param zoom the stage that fills the line; where there is none, it is all of the history */
export function useMomentLine(outline: HistoryOutline, zoom: string | undefined): MomentLine {
  return useMemo(() => momentLine(outline, zoom), [outline, zoom]);
}

export function momentLine(outline: HistoryOutline, zoom: string | undefined): MomentLine {
  const { ticks, from, to } = outline;
  const stages = stageStretches(outline);
  const within = stages.find(({ id }) => id === zoom);
  const window: Span | undefined = within && { fromAt: within.fromAt, toAt: within.toAt };
  const scale = timeScale(ticks, window);
  const [first, last] = within ? [within.from, within.to] : [from.seq, to.seq];
  const inside = (seq: number): number => Math.min(last, Math.max(first, seq));
  return {
    scale,
    stages,
    first,
    last,
    placeOfTime: (at) => placeOf(scale, at),
    placeOfSeq: (seq) => placeOf(scale, timeOf(ticks, seq)),
    seqAtPlace: (place) => inside(seqAt(ticks, timeAt(scale, place))),
    seqAtTime: (at) => inside(seqAt(ticks, at)),
    timeOf: (seq) => timeOf(ticks, seq),
    stageOf: (seq) => stageOf(stages, seq),
    minutesOn: (seq, minutes) => {
      const there = seqAt(ticks, timeOf(ticks, seq) + minutes * MINUTE_MS);
      return inside(minutes > 0 ? Math.max(there, seq + 1) : Math.min(there, seq - 1));
    },
  };
}
