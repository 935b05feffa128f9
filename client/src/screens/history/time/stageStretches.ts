import type { HistoryOutline, StageMark } from '@gapboard/history';
import type { Span } from './timeScale.ts';

/** A stage of the workshop from when it began until the next did, or the board's last change. */
export interface StageStretch extends Span {
  id: string;
  title: string;
  /** numbers of its first entry and of the last one before the next stage */
  from: number;
  to: number;
}

/** The stages on the line, in order. A mark without a title ends the one before it and begins none. */
export function stageStretches({
  stages,
  to,
}: Pick<HistoryOutline, 'stages' | 'to'>): StageStretch[] {
  return stages
    .map((stage, n) => stretchOf(stage, stages[n + 1] ?? { seq: to.seq + 1, at: to.at }))
    .filter(({ title }) => title !== '');
}

function stretchOf({ id, title, seq, at }: StageMark, next: { seq: number; at: number }) {
  return { id, title, fromAt: at, toAt: next.at, from: seq, to: Math.max(seq, next.seq - 1) };
}

/** The stage that a moment is in. */
export function stageOf(stretches: readonly StageStretch[], seq: number): StageStretch | undefined {
  return stretches.findLast(({ from, to }) => from <= seq && seq <= to);
}
